// The editor of a template. Without scripts it is a form; with them an error leads to its line, and Ctrl+S saves.

const form = document.getElementById("editor-form");

/** Selects a line of a text from a column on, and brings it into sight. */
function goToPlace(area, line, column) {
  const lines = area.value.split("\n");
  const before = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
  const text = lines[line - 1] ?? "";
  const from = before + Math.min(column - 1, text.length);
  area.focus();
  area.setSelectionRange(from, Math.max(from, before + text.length));
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - 1) * height - area.clientHeight / 2);
  area.scrollIntoView({ block: "nearest" });
}

document.addEventListener("click", (event) => {
  const place = event.target.closest?.("a.place");
  if (place === null || place === undefined) return;
  event.preventDefault();
  const [line, column] = [Number(place.dataset.line), Number(place.dataset.column)];
  const field = document.getElementById(`editor-${place.dataset.text}`);
  // Where editor_code.js has put an editor in the place of the field, that goes there itself.
  if (field.hidden) field.dispatchEvent(new CustomEvent("place", { detail: { line, column } }));
  else goToPlace(field, line, column);
});

// What was said when saving was refused is no longer true of a text that changes; the list beside it is.
form.addEventListener("input", ({ target }) => {
  const id = `${target.id}-fault`;
  const fault = document.getElementById(id);
  if (fault === null) return;
  fault.remove();
  target.removeAttribute("aria-invalid");
  target.setAttribute("aria-describedby", `${target.id}-hint`);
});

form.addEventListener("keydown", (event) => {
  if (event.key !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  event.preventDefault();
  form.requestSubmit();
});

/** Waits until the page has nothing else to do: whoever types meanwhile is answered first. */
const idle = () =>
  new Promise((resolve) => {
    if (globalThis.requestIdleCallback === undefined) setTimeout(resolve, 50);
    else requestIdleCallback(resolve, { timeout: 1000 });
  });

/**
 * The page is there to be read and typed into first. Then the draft is drawn, and the fields become editors of code:
 * script by script, so that none keeps the page busy for long.
 */
async function begin() {
  await idle();
  document.getElementById("drawer").dispatchEvent(new Event("draw"));
  const [code, languages] = [form.dataset.code, form.dataset.languages].map((list) => JSON.parse(list));
  for (const href of [...code, ...languages]) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
  for (const address of code) {
    await idle();
    await import(address);
  }
}

if (document.readyState === "complete") begin();
else addEventListener("load", begin);
