// Passkeys: asks the site for a challenge, the device for its answer, and sends that with the form that the button stands in.
for (const button of document.querySelectorAll("[data-passkey]")) {
  if (!globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
  const form = button.closest("form");
  const failed = form.querySelector("[data-failed]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    failed.hidden = true;
    button.disabled = true;
    try {
      const headers = { RequestVerificationToken: form.elements.__RequestVerificationToken.value };
      const answer = await fetch(button.dataset.options, { method: "POST", headers });
      if (!answer.ok) throw new Error(String(answer.status));
      const options = await answer.json();
      const credential = button.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.Credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      failed.hidden = false;
      button.disabled = false;
    }
  });
}
