// Tells the server what is typed into a field of Markdown, so that it shows what readers will see. One question at a time, and never a text that is too long.
const pause = 250;

export function follow(id, island) {
  const field = document.getElementById(id);
  if (!field) return;

  const longest = Number(field.dataset.longest);
  let timer, asking = false, stale = false;
  const ask = async () => {
    if (asking) {
      stale = true;
      return;
    }
    asking = true;
    stale = false;
    try {
      await island.invokeMethodAsync("Show", field.value.slice(0, longest + 1));
      // What the page was opened with is out of date now.
      field.closest(".markdown").querySelector("[data-opened-with]")?.remove();
    } catch {
      // No connection. The field is asked again at the next letter; what was shown stays.
    }
    asking = false;
    if (stale) ask();
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  ask();
}
