// Turns the text fields of the editor of templates into editors of code: highlighting, completion, marks at the lines
// of errors. The fields stay where they are, hidden, and carry what is typed: the form works as it does without this.
// One after the other, then their languages, each when the page is idle: until then one types into the fields.

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { looks } from "./editor_looks.js";

/** Lets the page answer whoever types meanwhile. */
const idle = () =>
  new Promise((resolve) => {
    if (globalThis.requestIdleCallback === undefined) setTimeout(resolve, 50);
    else requestIdleCallback(resolve, { timeout: 1000 });
  });

const form = document.getElementById("editor-form");
const editors = new Map();

const KEYS = "Tab indents; Escape, then Tab leaves.";

/** The place of a text's language, which comes later. */
const language = new Compartment();

/** Lines that an editor has room for at least. */
const LEAST_LINES = { markup: 14, style: 8, transform: 5 };

/** Puts an editor in the place of a field. In a shadow of its own, so that its styles need no style element. */
function open(field) {
  const name = field.name;
  const host = document.createElement("div");
  host.className = "code-editor";
  host.id = `${field.id}-code`;
  field.before(host);
  const root = host.attachShadow({ mode: "open" });
  // What is typed is told by the field; what is looked for changes nothing.
  root.addEventListener("input", (event) => event.stopPropagation());
  const label = form.querySelector(`label[for="${field.id}"]`);
  const hint = document.getElementById(`${field.id}-hint`);
  hint?.append(` ${KEYS}`);
  const { selectionStart, selectionEnd } = field;
  const typing = document.activeElement === field;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: field.value,
      selection: typing ? { anchor: selectionStart, head: selectionEnd } : undefined,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({
          "aria-label": label?.textContent ?? name,
          "aria-description": hint?.textContent ?? KEYS,
          "tabindex": "0",
          "spellcheck": "false",
          "autocapitalize": "off",
        }),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
          indentWithTab,
        ]),
        language.of([]),
        looks(LEAST_LINES[name]),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          field.value = update.state.doc.toString();
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }),
      ],
    }),
  });
  field.hidden = true;
  if (typing) view.focus();
  label?.addEventListener("click", () => view.focus());
  field.addEventListener("place", ({ detail: { line, column } }) => {
    const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
    const anchor = Math.min(at.from + column - 1, at.to);
    view.dispatch({
      selection: { anchor, head: at.to },
      effects: EditorView.scrollIntoView(anchor, { y: "center" }),
    });
    view.focus();
    host.scrollIntoView({ block: "nearest" });
  });
  editors.set(name, view);
}

/** Marks the lines that the list beside the pictures speaks of. */
function markFindings() {
  for (const [name, view] of editors) {
    const { doc } = view.state;
    const found = [...form.querySelectorAll(`.findings .place[data-text="${name}"]`)].map((place) => {
      const line = doc.line(Math.min(Math.max(Number(place.dataset.line), 1), doc.lines));
      const from = Math.min(line.from + Number(place.dataset.column) - 1, line.to);
      const message = place.parentElement.querySelector(".wrap")?.textContent ?? "";
      return { from, to: Math.max(from, line.to), severity: place.dataset.severity, message };
    });
    view.dispatch(setDiagnostics(view.state, found));
  }
}

const fields = [...form.querySelectorAll("textarea.code")];
// The one in which somebody types already comes first.
for (const field of fields.toSorted((a, b) => isUsed(b) - isUsed(a))) {
  open(field);
  await idle();
}
form.classList.add("coded");
markFindings();

function isUsed(field) {
  return Number(field === document.activeElement);
}

/** Tells an editor its language, or what that completes from now on. */
function speak(name) {
  editors.get(name).dispatch({ effects: language.reconfigure(languages.LANGUAGES[name]()) });
}

for (const address of JSON.parse(form.dataset.languages)) {
  await idle();
  await import(address);
}
const languages = await import("./editor_languages.js");
languages.readNames();
for (const name of editors.keys()) {
  speak(name);
  await idle();
}
new MutationObserver(() => {
  markFindings();
  if (languages.readNames()) speak("markup");
}).observe(form.querySelector(".editor-made"), {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["data-names", "data-line", "data-column"],
});
// What was told while the languages were on their way.
markFindings();
if (languages.readNames()) speak("markup");
