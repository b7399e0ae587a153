// Keys of the workspace: j and k go through the queue, a letter presses the button that names it. Never while somebody types.
const rows = [...document.querySelectorAll("[data-queue] li a")];
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  // By the key's place: on an Arabic keyboard the letters are others.
  const key = event.code.startsWith("Key") ? event.code[3].toLowerCase() : event.key;
  if (rows.length && (key === "j" || key === "k")) {
    const at = rows.indexOf(document.activeElement);
    rows[Math.max(0, Math.min(rows.length - 1, at + (key === "j" ? 1 : -1)))].focus();
    event.preventDefault();
    return;
  }
  const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (button) {
    button.focus();
    event.preventDefault();
  }
});
