// How an editor of code looks: the colors of the pages, so that both schemes follow by themselves.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
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
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--code-line)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--code-selected)",
  },
  ".cm-selectionMatch, &.cm-focused .cm-matchingBracket": { backgroundColor: "var(--code-selected)" },
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
  ".cm-panels input, .cm-panels button": {
    minHeight: "32px",
    color: "var(--ink)",
    background: "var(--paper)",
    border: "1px solid var(--field-line)",
    borderRadius: "4px",
  },
});

/** The looks of an editor with room for so many lines at least. */
export function looks(lines) {
  const room = EditorView.theme({ ".cm-content": { minHeight: `${lines * LINE_HEIGHT + 16}px` } });
  return [THEME, room, syntaxHighlighting(COLORS)];
}
