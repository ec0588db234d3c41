// Keeps times, and what follows from them, true while a page is open. `mark` is that of live.js.

const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

/** The same words as the server's own, so that a time stays true while the page is open. */
function toRelativeTime(at, now) {
  const seconds = Math.round((at - now) / 1000);
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  if (unit === "second" && Math.abs(seconds) < 5) return "just now";
  const count = Math.floor(Math.abs(seconds) / size);
  const span = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return seconds < 0 ? `${span} ago` : `in ${span}`;
}

function updateTimes() {
  if (document.hidden) return;
  for (const time of document.querySelectorAll("time[datetime]")) {
    const text = toRelativeTime(Date.parse(time.dateTime), Date.now());
    if (time.textContent !== text) time.textContent = text;
  }
  updateDue();
}

/** Devices that were asked for because they seemed late: once each, should the clocks disagree. */
const asked = new Set();

/** Says of a device whose time has come that it was due, and asks again once it is late. */
function updateDue() {
  for (const word of document.querySelectorAll("[data-late-at]")) {
    const time = word.parentElement.querySelector("time");
    const due = Date.parse(time.dateTime) <= Date.now();
    if (due && word.textContent !== "was due") word.textContent = "was due";
    const { id } = word.closest("[data-watch]");
    const question = `${id} ${word.dataset.lateAt}`;
    if (Date.now() <= Number(word.dataset.lateAt) || asked.has(question)) continue;
    asked.add(question);
    mark(id, "summary");
  }
}

let zoneHere;

/** The viewer's zone. To read it costs as much as all else that a page does at its start: only who asks pays. */
function here() {
  return zoneHere ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A moment in the viewer's own language, in a zone that is named; null where this browser does not know the zone. */
function toExactTime(at, timeZone) {
  try {
    const words = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium", timeZone });
    return `${words.format(at)} ${timeZone}`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Gives a time its exact form in the zone of what it belongs to and, where it is another, in the viewer's. */
function spellOut(time) {
  if (time === null || time.dataset.spelled !== undefined) return;
  const at = Date.parse(time.dateTime);
  const { zone } = time.dataset;
  const texts = [
    toExactTime(at, zone) ?? time.dataset.exact,
    ...(zone === here() ? [] : [`here ${toExactTime(at, here())}`]),
  ];
  time.title = time.dataset.exact = texts.join(", ");
  time.dataset.spelled = "";
}

const ZONED = "time[data-zone]";

/** Spells out the times that are looked at: a part of a page that was sent again has them in the server's words. */
function spellOutSeen() {
  for (const time of document.querySelectorAll(`${ZONED}:is(:hover, :focus, :focus *)`)) spellOut(time);
}

document.addEventListener("pointerover", ({ target }) => spellOut(target.closest(ZONED)));
document.addEventListener("focusin", spellOutSeen);
document.addEventListener("htmx:after:swap", spellOutSeen);
setInterval(updateTimes, 5000);
