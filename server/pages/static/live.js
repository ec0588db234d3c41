// Keeps a page true while it is open. The page works without it: a reload shows the same.
// Events say that something happened. An element with `data-watch` says which ones touch it: `poll` or
// `poll:<id of the device>`, several with spaces between. It is marked, and once a second at most asked for again.

const SECOND = 1000;
const KINDS = ["poll", "press", "exchange", "request", "label", "device", "hook", "app"];
const marked = new Set();
let paused = false;
let timer;

/** Marks elements, by their ids, to be asked for again. */
function mark(...ids) {
  ids.forEach((id) => marked.add(id));
  schedule();
}

/** Marks every element that watches, or those that one event touches. */
function markWatching(words) {
  for (const element of document.querySelectorAll("[data-watch]")) {
    const watched = element.dataset.watch.split(" ");
    if (words === undefined || words.some((word) => watched.includes(word))) mark(element.id);
  }
}

function schedule() {
  if (timer === undefined && !paused && !document.hidden && marked.size > 0) {
    timer = setTimeout(refresh, SECOND);
  }
}

/** Asks for every marked element, except where somebody types: that waits. What lies in another comes with it. */
function refresh() {
  timer = undefined;
  if (paused || document.hidden) return;
  const elements = [...marked].map((id) => document.getElementById(id));
  const ready = elements.filter((element) => element !== null && !isBusy(element));
  const outer = ready.filter((element) =>
    !ready.some((other) => other !== element && other.contains(element))
  );
  for (const element of outer) htmx.trigger(element, "stale", {}, false);
  for (const id of [...marked]) {
    const element = document.getElementById(id);
    if (element === null || ready.includes(element)) marked.delete(id);
  }
  schedule();
}

/** Whether something in here is typed and not yet saved, or is being used just now. */
function isBusy(element) {
  if (element.querySelector("[data-busy]") !== null) return true;
  const fields = element.querySelectorAll(
    "input:not([type=hidden], [type=checkbox], [type=radio]), textarea",
  );
  const chosen = element.querySelectorAll("select");
  return [...fields].some((field) => field.value !== field.defaultValue) ||
    [...chosen].some((select) => select === document.activeElement || touched.has(select));
}

/** Selects in which somebody chose and has not saved: what they hold cannot be told from what the server sent. */
const touched = new WeakSet();

/** Lets the other selects show what the server sent, also where somebody chose before. */
function resetSelects() {
  for (const select of document.querySelectorAll("select")) {
    if (touched.has(select)) continue;
    for (const option of select.options) option.selected = option.defaultSelected;
  }
}

/** Id of the last event that the page knows: at first of the last one before its data was read. */
let known = document.querySelector("meta[name=event]")?.content ?? "";

/** Listens to events from the last known one on. A browser that loses the line says by itself which it had last. */
function listen() {
  const source = new EventSource(`/api/v1/events?after=${encodeURIComponent(known)}`);
  for (const kind of KINDS) {
    source.addEventListener(kind, (event) => {
      known = event.lastEventId;
      markWatching([kind, `${kind}:${JSON.parse(event.data).device_id}`]);
    });
  }
  // The server was started again, or what happened meanwhile is forgotten: all may be old.
  source.addEventListener("reset", (event) => {
    known = event.lastEventId;
    markWatching();
  });
  source.addEventListener("error", () => {
    setAway(true);
    // A browser gives up when the answer is no stream, such as while the database is away.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 10 * SECOND);
  });
  source.addEventListener("open", () => setAway(false));
}

/** An element that could not be had is as old as before, and no event will say so again. */
function markLater(element) {
  if (element?.dataset?.watch !== undefined) setTimeout(mark, 10 * SECOND, element.id);
}

/** How the devices fare is not known while nobody answers. */
const setAway = (away) => document.body.classList.toggle("away", away);

let seen = new Set();

/** Lets new exchanges be seen, and heard of, as they arrive. */
function welcomeExchanges() {
  const rows = [...document.querySelectorAll("[data-exchange]")];
  const fresh = rows.filter((row) => !seen.has(row.dataset.exchange));
  rows.forEach((row) => row.classList.toggle("arrived", fresh.includes(row)));
  seen = new Set(rows.map((row) => row.dataset.exchange));
  if (fresh.length > 0) tell(`${fresh.length} new ${fresh.length === 1 ? "exchange" : "exchanges"}`);
}

/** Says something to whoever does not see it happen. */
const tell = (text) => document.getElementById("said").textContent = text;

/** Says something to everybody, until it is over; what the page itself had to say stays until then. */
function say(text) {
  const notice = document.getElementById("notice");
  if (text === "" && notice.dataset.said === undefined) return;
  if (notice.textContent === text) return;
  notice.dataset.said = "";
  notice.className = text === "" ? "notice" : "notice bad";
  notice.textContent = text;
}

function afterSwap() {
  welcomeExchanges();
  resetSelects();
  const saved = document.querySelector("[data-saved]");
  if (saved !== null) tell(saved.textContent);
}

/** Says at its row that something was not saved; null takes that back. */
function explain(form, text) {
  if (form?.tagName !== "FORM") return;
  form.querySelector("[data-fault]")?.remove();
  if (text === null) return;
  const fault = document.createElement("p");
  fault.className = "fault saved";
  fault.dataset.fault = "";
  fault.setAttribute("role", "alert");
  fault.textContent = text;
  form.append(fault);
}

const LOST = "Not saved: the server or its database is away. Try again once it is back.";

function afterError(event) {
  setAway(true);
  explain(event.detail.ctx?.sourceElement, LOST);
  markLater(event.detail.ctx?.sourceElement);
  say("The server does not answer. What you see may be old.");
}

function afterRequest(event) {
  const { response, sourceElement } = event.detail.ctx;
  const status = response.status;
  setAway(status >= 500);
  if (status < 400) {
    explain(sourceElement, null);
    return say("");
  }
  explain(sourceElement, status >= 500 ? LOST : "Not saved: this is not accepted. Change it and try again.");
  if (status === 404) return;
  markLater(sourceElement);
  say(
    status >= 500
      ? "The server or its database is away. What you see may be old."
      : "This was not done. Reload the page and try again.",
  );
}

function togglePause(event) {
  paused = !paused;
  event.currentTarget.setAttribute("aria-pressed", String(paused));
  schedule();
}

document.addEventListener("DOMContentLoaded", () => {
  const live = document.getElementById("live");
  if (live !== null) {
    live.hidden = false;
    document.getElementById("pause").addEventListener("click", togglePause);
  }
  seen = new Set([...document.querySelectorAll("[data-exchange]")].map((row) => row.dataset.exchange));
  document.addEventListener("visibilitychange", schedule);
  document.addEventListener("htmx:after:swap", afterSwap);
  document.addEventListener("htmx:after:request", afterRequest);
  document.addEventListener("htmx:error", afterError);
  document.addEventListener("change", ({ target }) => target.tagName === "SELECT" && touched.add(target));
  document.addEventListener("submit", ({ target }) => {
    for (const select of target.querySelectorAll("select")) touched.delete(select);
  }, true);
  // Screens that hold for a while, and devices that fall silent, send no event.
  setInterval(() => markWatching(), 60 * SECOND);
  if (document.querySelector("[data-watch]") !== null) listen();
});
