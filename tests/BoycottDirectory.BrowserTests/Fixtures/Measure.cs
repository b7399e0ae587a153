using Microsoft.Playwright;

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>What the browser made of a page, measured in it.</summary>
public static class Measure
{
    /// <summary>Adds rules to the page as a reader's own style sheet would.</summary>
    public static Task Restyle(IPage page, string css) =>
        page.EvaluateAsync("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", css);

    /// <summary>Elements that make the page scroll sideways or whose text is cut.</summary>
    public static async Task<string[]> Overflowing(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const wide = document.documentElement.clientWidth, found = [];
          const name = (element) => `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 40)}”`;
          const hidden = (element) => {
            for (let outer = element; outer; outer = outer.parentElement) if (getComputedStyle(outer).clipPath === "inset(50%)") return true;
            return element.closest(".skip, svg");
          };
          const scrolls = (element) => {
            for (let outer = element.parentElement; outer; outer = outer.parentElement)
              if (getComputedStyle(outer).overflowX !== "visible") return true;
            return false;
          };
          if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${wide}`);
          for (const element of document.body.querySelectorAll("*")) {
            if (!element.checkVisibility() || hidden(element)) continue;
            const box = element.getBoundingClientRect();
            if (box.width && (box.right > wide + 1 || box.left < -1) && !scrolls(element)) found.push("outside: " + name(element));
            const style = getComputedStyle(element);
            const mayScroll = /auto|scroll/.test(style.overflowX);
            if (style.overflowX !== "visible" && !mayScroll && element.localName !== "input" && element.scrollWidth > element.clientWidth + 1) found.push("cut: " + name(element));
            if (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1) found.push("cut below: " + name(element));
          }
          return [...new Set(found)].slice(0, 10);
        }
        """);

    /// <summary>Pieces of text that lie on each other, such as two columns that grew together.</summary>
    public static async Task<string[]> Overlapping(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const boxes = [];
          // What only screen readers are to have is clipped away, with all that is in it.
          const clipped = (element) => element && (getComputedStyle(element).clipPath === "inset(50%)" || clipped(element.parentElement));
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode, element = text.parentElement;
            if (!text.data.trim() || !element.checkVisibility() || element.closest(".skip, script") || clipped(element)) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            const frame = element.closest(".filters ul, .table, pre")?.getBoundingClientRect();
            const seen = (box) => box.width > 1 && (!frame || (box.top >= frame.top && box.bottom <= frame.bottom && box.left >= frame.left && box.right <= frame.right));
            for (const box of range.getClientRects()) if (seen(box)) boxes.push({ box, text: text.data.trim().slice(0, 30) });
          }
          const found = [];
          // Lines of text are taller than their letters; a third of a line is no overlap.
          for (let one = 0; one < boxes.length; one++) {
            for (let other = one + 1; other < Math.min(boxes.length, one + 60); other++) {
              const a = boxes[one].box, b = boxes[other].box;
              const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
              const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              if (across > 2 && down > Math.min(a.height, b.height) / 2) found.push(`“${boxes[one].text}” and “${boxes[other].text}”`);
            }
          }
          return found.slice(0, 10);
        }
        """);
}
