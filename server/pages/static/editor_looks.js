// How an editor of code looks: the colors of the pages, so that both schemes follow by themselves.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const LINE_HEIGHT = 20;

const COLORS = HighlightStyle.define([
  { tag: [tags.comment, tags.meta, tags.processingInstruction], color: "var(--code-quiet)" },
  { tag: [tags.keyword, tags.tagName, tags.controlKeyword, tags.operatorKeyword], color: "var(--code-word)" },
  { tag: [tags.string, tags.attributeValue, tags.regexp], color: "var(--code-text)" },
  { tag: [tags.number, tags.bool, tags.null, tags.unit, tags.color, tags.atom], color: "var(--code-value)" },
  { tag: [tags.attributeName, tags.propertyName, tags.className], color: "var(--code-name)" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

const THEME = EditorView.theme({
  "&": {
    color: "var(--ink)",
    backgroundColor: "var(--sheet)",
    border: "1px solid var(--field-line)",
    borderRadius: "6px",
    fontSize: "13px",
    maxHeight: "70vh",
  },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "20px" },
  ".cm-content": { caretColor: "var(--ink)", padding: "8px 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": {
    color: "var(--gray-1)",
    backgroundColor: "var(--sheet)",
    borderRight: "1px solid var(--gray-2)",
    borderRadius: "6px 0 0 6px",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter": { backgroundColor: "var(--code-line)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--code-selected)",
  },
  ".cm-selectionMatch, .cm-searchMatch, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--code-selected)",
  },
  ".cm-tooltip, .cm-panels": {
    color: "var(--ink)",
    backgroundColor: "var(--sheet)",
    border: "1px solid var(--gray-2)",
  },
  ".cm-tooltip-autocomplete > ul > li": { padding: "4px 8px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    color: "var(--on-accent)",
    backgroundColor: "var(--accent)",
  },
  ".cm-searchMatch.cm-searchMatch-selected": {
    backgroundColor: "var(--code-selected)",
    outline: "2px solid var(--accent)",
  },
  ".cm-panel.cm-search": {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 48px 8px 8px",
    fontFamily: "var(--sans)",
  },
  ".cm-panel.cm-search .cm-textfield, .cm-panel.cm-search .cm-button, .cm-panel.cm-search [name=close]": {
    minHeight: "40px",
    margin: "0",
    padding: "0 12px",
    fontSize: "14px",
    color: "var(--ink)",
    background: "var(--sheet)",
    border: "1px solid var(--field-line)",
    borderRadius: "6px",
  },
  ".cm-panel.cm-search .cm-textfield": { flex: "1 1 160px", minWidth: "0" },
  // On a line of its own, with what it is for.
  ".cm-panel.cm-search [name=replace]": { flexBasis: "55%" },
  ".cm-panels :focus-visible": { outline: "2px solid var(--accent)", outlineOffset: "2px" },
  // Below what stays at the foot of the window.
  ".cm-panels": { zIndex: "0" },
  ".cm-panel.cm-search [name=close]": {
    top: "8px",
    right: "4px",
    minWidth: "40px",
    borderColor: "transparent",
  },
  ".cm-panel.cm-search label": {
    display: "inline-flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "40px",
    margin: "0 8px 0 0",
    fontSize: "14px",
  },
  ".cm-panel.cm-search input[type=checkbox]": {
    width: "20px",
    height: "20px",
    margin: "0",
    accentColor: "var(--accent)",
  },
});

/** What is written in the search panel, as the pages write it. */
const PHRASES = {
  next: "Next",
  previous: "Previous",
  all: "Select all",
  "match case": "Match case",
  regexp: "Pattern",
  "by word": "Whole words",
  replace: "Replace",
  "replace all": "Replace all",
  Replace: "Replace by",
};

/** The looks of an editor with room for so many lines at least. */
export function looks(lines) {
  const room = EditorView.theme({
    ".cm-content, .cm-gutter": { minHeight: `${lines * LINE_HEIGHT + 16}px` },
  });
  return [THEME, room, syntaxHighlighting(COLORS), EditorState.phrases.of(PHRASES)];
}
