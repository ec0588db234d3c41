// The form of an app's settings. It works without scripts: with them, settings that do not matter hide, faults show
// while one types, pictures are uploaded as soon as they are chosen, and the preview follows.

const form = () => document.getElementById("app-form");
const field = (name) => form().querySelector(`[data-field="${CSS.escape(name)}"]`);

/** Fields that somebody changed: what is wrong with others is not theirs to read yet. */
const changed = new Set();

/** Hides settings that matter only while another one has certain values. */
function hideNeedless() {
  for (const part of form().querySelectorAll("[data-when]")) {
    const value = new FormData(form()).getAll(part.dataset.when).at(-1) ?? "";
    part.hidden = !part.dataset.is.split(" ").includes(value);
  }
}

/** Where the fault of a field stands. */
function placeOf(control) {
  return control.tagName === "FIELDSET" ? control : control.closest(".field");
}

/** Says at a field what is wrong with it; null takes that back. */
function sayFault(control, sentence) {
  const place = placeOf(control);
  if (place === null) return;
  const id = `${control.id}-fault`;
  const known = document.getElementById(id);
  const notes = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((note) => note !== id);
  if (sentence === null) {
    known?.remove();
    control.removeAttribute("aria-invalid");
  } else {
    const fault = known ?? document.createElement("p");
    fault.id = id;
    fault.className = "fault";
    if (fault.textContent !== sentence) fault.textContent = sentence;
    if (known === null) place.append(fault);
    if (control.tagName !== "FIELDSET") control.setAttribute("aria-invalid", "true");
    notes.push(id);
  }
  const text = notes.filter((note) => note !== "").join(" ");
  if (text === "") control.removeAttribute("aria-describedby");
  else control.setAttribute("aria-describedby", text);
}

/** What a field is called. */
function nameOf(control) {
  const label = control.tagName === "FIELDSET"
    ? control.querySelector("legend")
    : control.labels?.[0] ?? control.closest("fieldset")?.querySelector("legend");
  return label?.textContent.trim() ?? "";
}

/** Puts what the preview found beside the fields; of fields that nobody touched it is said under the picture. */
function showFaults() {
  const said = document.getElementById("preview-said");
  if (said?.dataset.faults === undefined) return;
  const faults = JSON.parse(said.dataset.faults);
  delete said.dataset.faults;
  for (const control of form().querySelectorAll("[data-field]")) {
    const name = control.dataset.field;
    const known = document.getElementById(`${control.id}-fault`) !== null;
    if (Object.hasOwn(faults, name) && (changed.has(name) || known)) sayFault(control, faults[name]);
    else if (known) sayFault(control, null);
  }
  const others = Object.entries(faults).filter(([name]) =>
    !changed.has(name) && document.getElementById(`${field(name)?.id}-fault`) === null
  );
  for (const [name, sentence] of others.slice(0, 3)) {
    const control = field(name);
    const line = document.createElement("p");
    line.className = "hint";
    line.textContent = [control === null ? "" : nameOf(control), sentence].filter((part) => part !== "").join(
      ": ",
    );
    said.append(line);
  }
}

/** Says with the slider what time it stands for. */
function sayTime() {
  const words = document.querySelector("#preview-said strong")?.textContent;
  if (words !== undefined) document.getElementById("look-step").setAttribute("aria-valuetext", words);
}

/** Steps a number with the arrow keys, ten steps with Shift held. */
function stepNumber(event) {
  const input = event.target;
  if (!input.matches?.(".number-input") || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  const now = Number((input.value.trim() || input.placeholder).replace(",", "."));
  if (!Number.isFinite(now)) return;
  event.preventDefault();
  const step = Number(input.dataset.step) * (event.shiftKey ? 10 : 1) * (event.key === "ArrowUp" ? 1 : -1);
  const least = Number(input.dataset.least ?? -Infinity);
  const most = Number(input.dataset.most ?? Infinity);
  input.value = String(Number(Math.min(most, Math.max(least, now + step)).toFixed(4)));
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Leaves those options of a select that hold the words typed, and chooses the first where the chosen one is gone. */
function filterOptions(input) {
  const select = document.getElementById(input.dataset.filters);
  const words = input.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
  let first = null;
  for (const option of select.options) {
    const text = `${option.parentElement.label ?? ""} ${option.textContent}`.toLowerCase();
    option.hidden = !words.every((word) => text.includes(word));
    if (!option.hidden) first ??= option;
  }
  for (const group of select.querySelectorAll("optgroup")) {
    group.hidden = [...group.children].every((option) => option.hidden);
  }
  if (first === null || !select.selectedOptions[0]?.hidden) return;
  select.value = first.value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  select.dispatchEvent(new Event("input", { bubbles: true }));
}

let open = [];

function beforeSwap() {
  open = [...form().querySelectorAll("details[id][open]")].map(({ id }) => id);
}

let settings = null;

/** The settings came anew: what was unfolded stays so, and the preview looks again. */
function afterSwap() {
  showFaults();
  sayTime();
  const now = document.getElementById("settings");
  if (now === settings) return;
  settings = now;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  hideNeedless();
  htmx.trigger("#previewer", "again");
}

document.addEventListener("DOMContentLoaded", () => {
  settings = document.getElementById("settings");
  hideNeedless();
  for (const input of form().querySelectorAll("[data-filters]")) input.hidden = false;
  // A picture is not sent with every look, only when it is uploaded.
  form().addEventListener("input", (event) => {
    const { target } = event;
    if (target.type === "file" || target.dataset.filters !== undefined) return event.stopPropagation();
    changed.add(target.dataset.field ?? target.name);
    changed.add(target.name.replace(/![a-z]+$/, ""));
    hideNeedless();
  }, true);
  form().addEventListener("input", ({ target }) => {
    if (target.dataset.filters !== undefined) filterOptions(target);
  }, true);
  form().addEventListener("change", ({ target }) => {
    if (target.dataset.upload === undefined || target.files.length === 0) return;
    target.closest(".upload").querySelector("button").click();
  });
  form().addEventListener("keydown", stepNumber);
  document.addEventListener("htmx:before:swap", beforeSwap);
  document.addEventListener("htmx:after:swap", afterSwap);
});
