/** Words that apps draw, in the language of the device. What an admin reads while setting up is English, as the pages are. */
export type { Catalog, Plural, WordName } from "./catalog.ts";
export { capitalize } from "./capitalize.ts";
export { sayLabels } from "./say_labels.ts";
export { type Say, wordsOf } from "./words_of.ts";
