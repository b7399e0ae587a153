// Solves the form's proof of work while people read it (the ALTCHA protocol, version 1), says how far it is, and lets the form wait for it.
// Without script the form is sent without one.
for (const field of document.querySelectorAll("input[data-challenge]")) {
  const task = { ...field.dataset }, form = field.form;
  const box = document.getElementById(task.progress), bar = box.querySelector("progress"), words = box.querySelector("span");
  let pressed = null;
  const worker = new Worker(new URL(task.worker, location.href));
  const done = (text) => {
    worker.terminate();
    words.textContent = text;
    if (pressed) form.requestSubmit(pressed);
  };
  worker.onmessage = ({ data: { number, tried } }) => {
    if (number === undefined) { bar.value = tried; return; }
    const { algorithm, challenge, salt, signature } = task;
    field.value = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    bar.value = bar.max;
    done(task.done);
  };
  // Whoever cannot compute goes the way of those without script.
  worker.onerror = () => { box.hidden = true; done(""); };
  form.addEventListener("submit", (event) => {
    if (field.value || box.hidden || event.submitter?.value !== "on") return;
    event.preventDefault();
    pressed = event.submitter;
    words.textContent = task.wait;
  });
  bar.max = Number(task.largest);
  box.hidden = false;
  worker.postMessage({ challenge: task.challenge, salt: task.salt, largest: Number(task.largest) });
}
