// Keeps what somebody types into a form that has a draft: on the server, and until that has said yes, in this browser. It needs no circuit: a lost line, a closed
// laptop or a server that starts anew cost nothing that was typed.
const pause = 800, patience = 5000, retry = 5000, idle = 2000;
const token = "__RequestVerificationToken";

const saves = [];
let lastTyped = 0;

for (const line of document.querySelectorAll("[data-draft]")) keep(line);
if (saves.length) reconnectQuietly();

function keep(line) {
  const form = line.closest("form"), status = line.querySelector("[role=status]"), mine = line.querySelector("[data-mine]");
  const words = line.dataset, key = `draft:${words.account}:${words.draft}`;
  let timer, since = 0, unsent = false, sending = null, stopped = false, kept = true, left = null;

  const stored = (change) => {
    try {
      return change(localStorage) ?? true;
    } catch {
      // The browser keeps nothing for this site.
      return false;
    }
  };
  const fields = () => [...new FormData(form)].filter(([name, value]) => name !== token && typeof value === "string");
  const hold = () => stored((store) => store.setItem(key, JSON.stringify({ fields: fields(), at: Date.now() })));
  const letGo = () => stored((store) => store.removeItem(key));

  const tell = (outcome) => {
    const isSaved = outcome.number > 0;
    line.dataset.state = isSaved ? "saved" : outcome;
    const text = isSaved ? words.saved : outcome === "offline" ? (kept ? words.kept : words.unkept) : words[outcome];
    status.textContent = text.replace("{0}", time(isSaved ? new Date(outcome.at) : new Date(), words.lang));
    mine.hidden = outcome !== "elsewhere";
  };

  // What the server made of it: how often and when it was saved, or in a word why it was not.
  const post = async (what, over) => {
    const body = new FormData();
    for (const [name, value] of what) body.append(name, value);
    body.append(token, form.elements[token].value);
    if (over) body.append("DraftOver", "1");
    try {
      const answer = await fetch(words.url, { method: "POST", body, redirect: "manual" });
      if (answer.ok) return await answer.json();
      return { 409: "elsewhere", 413: "large" }[answer.status] ?? (answer.status >= 500 || answer.status === 429 ? "offline" : "ended");
    } catch {
      return "offline";
    }
  };

  const save = async () => {
    clearTimeout(timer);
    if (sending) await sending;
    if (!unsent || stopped) return !unsent;
    unsent = false;
    since = 0;
    sending = post(fields());
    const outcome = await sending;
    sending = null;
    tell(outcome);
    if (outcome.number > 0) {
      form.elements.DraftNumber.value = outcome.number;
      if (!unsent) letGo();
      return true;
    }
    unsent = true;
    if (outcome === "offline") timer = setTimeout(save, retry);
    return false;
  };

  const typed = () => {
    unsent = true;
    kept = hold();
    lastTyped = Date.now();
    clearTimeout(timer);
    // Somebody who never pauses is saved all the same.
    since ||= Date.now();
    timer = setTimeout(save, Math.max(0, Math.min(pause, since + patience - Date.now())));
  };
  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  addEventListener("online", save);
  document.addEventListener("visibilitychange", save);
  saves.push(save);

  // What is sent is in the draft before: a line that breaks now breaks nothing.
  form.addEventListener("submit", async (event) => {
    const by = event.submitter;
    if (by?.hasAttribute("data-discard")) {
      stopped = true;
      letGo();
    } else if (unsent) {
      event.preventDefault();
      if (!(await save()) && words.state !== "large") return;
      unsent = false;
      letGo();
      form.requestSubmit(by);
    }
  });

  // Another window has written the same draft: this one goes over it only when somebody says so.
  mine.addEventListener("click", async () => {
    const outcome = await post(unsent || !left ? fields() : left.fields, true);
    if (!(outcome.number > 0)) return tell(outcome);
    stopped = true;
    letGo();
    location.replace(location.pathname + location.search);
  });

  const saved = line.querySelector("time");
  if (saved) saved.textContent = time(new Date(saved.dateTime), words.lang);

  // What an earlier visit typed and could not send goes to the server now, and the page is opened again with it.
  const raw = stored((store) => store.getItem(key) ?? "");
  if (raw && raw !== true) {
    left = JSON.parse(raw);
    post(left.fields).then((outcome) => {
      if (!(outcome.number > 0)) return tell(outcome);
      letGo();
      location.replace(location.pathname + location.search);
    });
  }
}

function time(date, lang) {
  const hour = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", numberingSystem: "latn" };
  const today = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(lang, today ? hour : { ...hour, day: "numeric", month: "long", calendar: "gregory" }).format(date);
}

// The live parts of the page hang on a circuit, the text does not. When the server has forgotten the circuit, the page is opened again, once all is saved and nobody types, where it was.
function reconnectQuietly() {
  const here = `again:${location.pathname}`;
  const place = JSON.parse(sessionStorage.getItem(here) ?? "null");
  sessionStorage.removeItem(here);
  if (place) {
    const field = document.getElementById(place.id);
    field?.focus({ preventScroll: true });
    if (place.start !== null) field?.setSelectionRange?.(place.start, place.end);
    scrollTo(0, place.scroll);
  }

  document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", async ({ detail }) => {
    if (detail.state === "failed") setTimeout(() => Blazor.reconnect().catch(() => {}), retry);
    if (detail.state !== "rejected") return;
    while (Date.now() - lastTyped < idle || !(await Promise.all(saves.map((save) => save()))).every(Boolean)) await new Promise((done) => setTimeout(done, idle / 2));
    const field = document.activeElement;
    sessionStorage.setItem(here, JSON.stringify({ id: field?.id ?? "", start: field?.selectionStart ?? null, end: field?.selectionEnd ?? null, scroll: scrollY }));
    location.replace(location.pathname + location.search);
  });
}
