// A simulated device that comes as often as it was told, or so many times as often, while its page is open and in
// sight; and the drawn buttons around its glass, which press like those below.

const PACE = "simulator-pace";
/** Seconds after which a device that was told nothing tries again, as firmware does. */
const UNTOLD = 60;

/** The visit that was asked for, so that no second one is while its answer is on the way. */
let askedAfter = null;

function paceOf() {
  return sessionStorage.getItem(PACE) ?? "1";
}

function offer() {
  const select = document.getElementById("pace");
  select.value = paceOf();
  select.closest("[data-pace]").hidden = false;
  tick();
}

/** Milliseconds of the next visit; null where it comes only when asked. */
function dueOf(form) {
  const pace = Number(paceOf());
  if (pace === 0) return null;
  const { at, refresh } = form.dataset;
  return Number(at || 0) + Math.max(1, (Number(refresh) || UNTOLD) / pace) * 1000;
}

function tick() {
  const form = document.querySelector("[data-poll]");
  const next = document.querySelector("[data-next]");
  if (form === null) return;
  const due = dueOf(form);
  const left = due === null ? null : Math.ceil((due - Date.now()) / 1000);
  const text = left === null ? "" : left <= 0 ? "Comes by now." : `Comes by itself in ${sayTime(left)}.`;
  if (next.textContent !== text) next.textContent = text;
  if (left === null || left > 0 || document.hidden || askedAfter === form.dataset.at) return;
  askedAfter = form.dataset.at;
  form.requestSubmit();
}

/** `45 s`, `14 min 5 s`, `1 h 20 min`. */
function sayTime(seconds) {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

document.addEventListener("DOMContentLoaded", offer);
document.addEventListener("htmx:after:swap", offer);
document.addEventListener("htmx:error", () => setTimeout(() => askedAfter = null, 10_000));
document.addEventListener("change", ({ target }) => {
  if (target.id !== "pace") return;
  sessionStorage.setItem(PACE, target.value);
  tick();
});
setInterval(tick, 500);

document.addEventListener("click", ({ target }) => {
  const name = target.dataset?.button;
  if (name === undefined) return;
  const form = [...document.querySelectorAll("[data-press]")].find((form) => form.dataset.press === name);
  form?.querySelector("button").click();
});
