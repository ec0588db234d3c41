// The languages of the editor's texts, and what completes them. They are the larger part of it, and come after it.

import { css } from "@codemirror/lang-css";
import { javascript } from "@codemirror/lang-javascript";
import { closePercentBrace } from "@codemirror/lang-liquid";
import { liquidOfNames } from "./editor_names.js";

export { readNames } from "./editor_names.js";

/** Extensions of each text's language; that of the markup knows the names that were read last. */
export const LANGUAGES = {
  markup: () => [liquidOfNames(), closePercentBrace],
  style: () => [css()],
  transform: () => [javascript()],
};
