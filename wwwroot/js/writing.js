// Adds empty rows to a list in a form. Without script the same button asks the server for them.
for (const button of document.querySelectorAll("[data-more]")) {
  button.type = "button";
  button.addEventListener("click", () => {
    const body = document.querySelector(`[data-rows="${CSS.escape(button.dataset.more)}"]`);
    const row = body.lastElementChild.cloneNode(true);
    for (const field of row.querySelectorAll("[name]")) {
      field.name = field.name.replace(/\[\d+\]/, `[${body.children.length}]`);
      field.value = "";
    }
    body.append(row);
    row.querySelector("[name]").focus();
  });
}

// Offers entries by their names to fields that hold the key of one.
const list = document.body.appendChild(Object.assign(document.createElement("datalist"), { id: "entry-names" }));
let asked;
document.addEventListener("input", ({ target }) => {
  const kind = target.dataset?.names, text = target.value.trim();
  if (!kind || text.length < 2) return;
  target.setAttribute("list", list.id);
  clearTimeout(asked);
  asked = setTimeout(async () => {
    const answer = await fetch(`${document.baseURI}editor/entries/names?${new URLSearchParams({ kind, q: text })}`).catch(() => null);
    if (!answer?.ok) return;
    list.replaceChildren(...(await answer.json()).map(({ key, name }) => Object.assign(document.createElement("option"), { value: key, label: name })));
  }, 250);
});
