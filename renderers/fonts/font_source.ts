/** Where the files of a typeface are, and which characters each may have. */
export interface FontSource {
  /** Name in lists of fonts, such as `sans`. No comma. */
  readonly name: string;
  /** Path of its files under `node_modules`, or a `file:` URL of the project's own, with `{subset}` and `{weight}` where they differ. */
  readonly files: string;
  /** Weights that have files, or that a variable file can be set to; any other falls to the nearest. */
  readonly weights: readonly number[];
  /** How its files are cut: `ranges` as the package's `unicode.json` says, `blocks` of 256 characters out of one file. */
  readonly cut: "ranges" | "blocks" | "whole";
  /** Subsets that are used, the first that has a character wins; all of `unicode.json` unless said. */
  readonly subsets?: readonly string[];
  /** Characters worth asking it for, written as in `unicode.json`; what its subsets have unless said. */
  readonly characters?: string;
  /** Font units of its em, where it is to be another than the file says. */
  readonly unitsPerEm?: number;
  /** Script (ISO 15924) that a language tag must mean for this source to come before its like: `Jpan`, `Hant`. */
  readonly writing?: string;
}
