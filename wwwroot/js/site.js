// What a page gains when scripts run. Nothing here is needed to read, search or filter.

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const button of document.querySelectorAll("[data-share]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const url = button.dataset.share;
    if (navigator.share) {
      // Closing the system's sheet rejects; that is no fault.
      await navigator.share({ url, title: document.title }).catch(() => {});
      return;
    }
    await navigator.clipboard.writeText(url);
    button.textContent = button.dataset.done;
  });
}
