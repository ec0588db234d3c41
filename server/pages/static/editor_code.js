// Turns the text fields of the editor of templates into editors of code: highlighting, completion, marks at the lines
// of errors. The fields stay where they are, hidden, and carry what is typed: the form works as it does without this.

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { css } from "@codemirror/lang-css";
import { javascript } from "@codemirror/lang-javascript";
import { closePercentBrace } from "@codemirror/lang-liquid";
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
import { liquidOfNames, readNames } from "./editor_names.js";

const form = document.getElementById("editor-form");
const editors = new Map();

const KEYS = "Tab indents; Escape, then Tab leaves.";

const markup = new Compartment();
const LANGUAGES = {
  markup: () => [markup.of(liquidOfNames()), closePercentBrace],
  style: () => [css()],
  transform: () => [javascript()],
};

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
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: field.value,
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
        LANGUAGES[name](),
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

readNames();
for (const field of form.querySelectorAll("textarea.code")) open(field);
form.classList.add("coded");
markFindings();
new MutationObserver(() => {
  markFindings();
  if (readNames()) editors.get("markup").dispatch({ effects: markup.reconfigure(liquidOfNames()) });
}).observe(form.querySelector(".editor-made"), {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["data-names", "data-line", "data-column"],
});
