// The form of a panel: marks what differs from what is saved, says faults beside their fields as they are typed,
// and narrows the list of models. Without it the page works by its buttons.

const FORM = "panel-form";

function valueOf(control) {
  return control.type === "checkbox" ? (control.checked ? control.value : "") : control.value;
}

/** Marks each control whose value is not the saved one, and counts them. */
function markChanges() {
  const controls = [...document.querySelectorAll(`#${FORM} [data-was]`)];
  if (controls.length === 0) return;
  const changed = controls.filter((control) => valueOf(control) !== control.dataset.was);
  for (const control of controls) control.toggleAttribute("data-differs", changed.includes(control));
  const text = changed.length === 0
    ? ""
    : `${changed.length} ${changed.length === 1 ? "field differs" : "fields differ"} from what is saved`;
  for (const said of document.querySelectorAll("[data-changes]")) {
    if (said.textContent !== text) said.textContent = text;
  }
}

/** Says beside each field what the preview found wrong with it. */
function markFaults() {
  for (const fault of document.querySelectorAll(`#${FORM} .fault`)) {
    const control = document.getElementById(fault.id.replace(/-fault$/, ""));
    control?.removeAttribute("aria-invalid");
    fault.remove();
  }
  for (const { dataset } of document.querySelectorAll("[data-fault-of]")) {
    const control = document.getElementById(dataset.faultOf);
    if (control === null) continue;
    const fault = document.createElement("p");
    fault.className = "fault";
    fault.id = `${control.id}-fault`;
    fault.textContent = dataset.text;
    control.closest(".field")?.append(fault);
    control.setAttribute("aria-invalid", "true");
    const notes = new Set((control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
    control.setAttribute("aria-describedby", [...notes.add(fault.id)].join(" "));
  }
}

const groups = new Map();

/** Leaves in a list what has every word that is typed; what is chosen stays. */
function filterList(search) {
  const list = document.getElementById(search.dataset.filters);
  if (!groups.has(search)) {
    groups.set(search, [...list.children].map((group) => ({ group, options: [...group.children] })));
  }
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { group, options } of groups.get(search)) {
    const kept = options.filter((option) => {
      const text = `${group.label ?? ""} ${option.textContent} ${option.value}`.toLowerCase();
      const found = words.every((word) => text.includes(word));
      if (found) count++;
      return found || option.selected;
    });
    group.replaceChildren(...kept);
    group.hidden = kept.length === 0;
  }
  // As a list with rows there is something to see while typing.
  list.size = words.length === 0 ? 1 : 8;
  document.getElementById("model-count").textContent = words.length === 0
    ? ""
    : `${count} ${count === 1 ? "model" : "models"}`;
}

function unhideSearch() {
  for (const field of document.querySelectorAll(".model-search")) field.hidden = false;
}

document.addEventListener("DOMContentLoaded", () => {
  document.body.classList.add("with-script");
  unhideSearch();
  markChanges();
});
document.addEventListener("input", ({ target }) => {
  if (target.dataset.filters !== undefined) return filterList(target);
  markChanges();
});
document.addEventListener("change", markChanges);
document.addEventListener("htmx:after:swap", () => {
  groups.clear();
  unhideSearch();
  markChanges();
  markFaults();
});
