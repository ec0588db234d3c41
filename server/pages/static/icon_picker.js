// Lets one choose an icon from pictures: the button beside such a field opens all of them, narrowed by what is typed,
// moved through by the arrow keys. Without scripts the field takes a name, of which browsers offer all.

let dialog = null;
let iconField = null;

function offer() {
  for (const button of document.querySelectorAll("[data-picks]")) button.hidden = false;
}

/** The dialog with all icons; asked for once, when the first field opens it. */
async function load() {
  const response = await fetch("/apps/icons");
  if (!response.ok) return null;
  const holder = document.createElement("div");
  holder.innerHTML = await response.text();
  const made = holder.querySelector("dialog");
  document.body.append(made);
  made.querySelector("input").addEventListener("input", narrow);
  made.addEventListener("keydown", move);
  made.addEventListener("click", take);
  return made;
}

const shown = () => [...dialog.querySelectorAll("[data-icon]")].filter((button) => !button.hidden);

/** Leaves those icons whose names hold every word. */
function narrow() {
  const words = dialog.querySelector("input").value.toLowerCase().split(/\s+/).filter((word) => word !== "");
  for (const button of dialog.querySelectorAll("[data-icon]")) {
    button.hidden = !words.every((word) => button.dataset.icon.includes(word));
  }
  const count = shown().length;
  dialog.querySelector("[role=status]").textContent = `${count} ${count === 1 ? "icon" : "icons"}`;
  reach(shown()[0]);
}

/** One icon takes part in the order of the tabulator; the arrow keys lead to the others. */
function reach(button) {
  for (const other of dialog.querySelectorAll("[data-icon]")) other.tabIndex = other === button ? 0 : -1;
}

function move(event) {
  const icons = shown();
  const at = icons.indexOf(document.activeElement);
  const typing = document.activeElement.tagName === "INPUT";
  if (icons.length === 0 || (at < 0 && !typing)) return;
  if (typing) {
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "Enter" && icons.length === 1) return choose(icons[0].dataset.icon);
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    return icons[0].focus();
  }
  const columns = icons.filter(({ offsetTop }) => offsetTop === icons[0].offsetTop).length;
  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
  const to = event.key === "Home"
    ? 0
    : event.key === "End"
    ? icons.length - 1
    : at + (steps[event.key] ?? NaN);
  if (Number.isNaN(to)) return;
  event.preventDefault();
  if (to < 0 && event.key === "ArrowUp") return dialog.querySelector("input").focus();
  const target = icons[Math.min(icons.length - 1, Math.max(0, to))];
  reach(target);
  target.focus();
}

function take({ target }) {
  if (target === dialog) return dialog.close();
  const button = target.closest("button");
  if (button === null) return;
  if (button.dataset.icon === undefined) return dialog.close();
  choose(button.dataset.icon);
}

/** Puts a name into the field, and its picture on the button. */
function choose(name) {
  dialog.close();
  iconField.value = name;
  for (const kind of ["input", "change"]) iconField.dispatchEvent(new Event(kind, { bubbles: true }));
}

/** The picture on a field's button follows what is typed as well, once the icons are there. */
function showPicked(input) {
  const picked = input.closest("[data-icon-field]")?.querySelector("[data-picked]");
  if (picked === null || picked === undefined || dialog === null) return;
  const drawn = dialog.querySelector(`[data-icon="${CSS.escape(input.value.trim())}"] svg`);
  picked.replaceChildren(...drawn === null || input.value === "" ? [] : [drawn.cloneNode(true)]);
}

document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-picks]");
  if (button === null || button === undefined) return;
  iconField = document.getElementById(button.dataset.picks);
  dialog ??= await load();
  if (dialog === null) return iconField.focus();
  dialog.querySelector("input").value = "";
  for (const icon of dialog.querySelectorAll("[data-icon]")) {
    icon.setAttribute("aria-pressed", String(icon.dataset.icon === iconField.value.trim()));
  }
  narrow();
  dialog.querySelector("[data-none]").hidden = iconField.dataset.nullable === undefined;
  dialog.showModal();
});
document.addEventListener("input", ({ target }) => {
  if (target.closest?.("[data-icon-field]")) showPicked(target);
});
document.addEventListener("DOMContentLoaded", offer);
document.addEventListener("htmx:after:swap", offer);
