import type { Labels } from "../../renderers/mod.ts";
import type { WordName } from "./catalog.ts";
import { en } from "./languages/en.ts";
import { wordsOf } from "./words_of.ts";

/** Captions that apps have of their own. */
const CAPTIONS = [
  "next",
  "previous",
  "back",
  "open_it",
  "done",
  "undo",
  "hide_done",
  "show_done",
  "start",
  "pause",
  "go_on",
  "skip",
  "reset",
  "restart",
  "vote",
  "next_tile",
] as const satisfies readonly WordName[];

const NAMES: ReadonlyMap<string, WordName> = new Map(CAPTIONS.map((name) => [en[name], name]));

/** English captions of an app in the language of a locale; what is no caption of the catalog stays as it is. */
export function sayLabels(labels: Labels, locale: string): Labels {
  const say = wordsOf(locale);
  return Object.fromEntries(
    Object.entries(labels).map(([button, text]) => {
      const name = NAMES.get(text);
      return [button, name === undefined ? text : say(name)];
    }),
  );
}
