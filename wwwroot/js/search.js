// Suggestions under a search box: the combobox pattern of ARIA 1.2 with a listbox. Without this the box is a plain form.

const wait = 120;
const cache = new Map();

for (const form of document.querySelectorAll("form[data-suggest]")) attach(form, form.elements.q);

function attach(form, input) {
  const list = document.createElement("ul");
  const status = document.createElement("div");
  list.id = `suggestions-${[...document.forms].indexOf(form)}`;
  list.className = "suggestions";
  list.hidden = true;
  status.className = "hidden";
  status.role = "status";
  list.role = "listbox";
  list.setAttribute("aria-label", input.getAttribute("aria-label"));
  form.append(list, status);
  input.role = "combobox";
  input.autocomplete = "off";
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-autocomplete", "list");

  let timer;
  let chosen = -1;
  close();
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, wait);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      close();
      event.preventDefault();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) return;
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
      event.preventDefault();
    } else if (event.key === "Enter" && chosen >= 0) {
      location.assign(list.children[chosen].dataset.url);
      event.preventDefault();
    }
  });
  input.addEventListener("blur", close);
  // Before the blur, so that the click still finds its suggestion.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-url]");
    if (option) location.assign(option.dataset.url);
  });

  async function suggest() {
    const text = input.value.trim();
    if (text.length < 2) return close();
    const found = await ask(text);
    // An answer to what is no longer typed must not appear.
    if (text !== input.value.trim() || document.activeElement !== input) return;
    list.replaceChildren(...found.map(option));
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = found.length ? form.dataset.status.replace("{0}", found.length) : form.dataset.none;
  }

  async function ask(text) {
    if (!cache.has(text)) {
      try {
        const answer = await fetch(form.dataset.suggest + encodeURIComponent(text));
        cache.set(text, answer.ok ? (await answer.json()).suggestions : []);
      } catch {
        return [];
      }
    }
    return cache.get(text);
  }

  function option({ text, matched, label, url }, index) {
    const item = document.createElement("li");
    item.role = "option";
    item.id = `${list.id}-${index}`;
    item.dataset.url = url;
    item.ariaSelected = "false";
    item.append(isolated(text));
    for (const more of [matched, label])
      if (more && more !== text) item.append(" ", Object.assign(isolated(more), { className: "other" }));
    return item;
  }

  function isolated(text) {
    return Object.assign(document.createElement("bdi"), { textContent: text });
  }

  // -1 is the box itself: past either end of the list the arrows come back to it.
  function choose(index) {
    const count = list.children.length;
    chosen = index < -1 ? count - 1 : index >= count ? -1 : index;
    [...list.children].forEach((item, at) => (item.ariaSelected = String(at === chosen)));
    if (chosen < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[chosen].id);
    list.children[chosen].scrollIntoView({ block: "nearest" });
  }

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}
