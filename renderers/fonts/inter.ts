import { readFileSync } from "node:fs";
import { symbolFont } from "./symbols.ts";

/** Weights that are packaged; any other falls to the nearest of them. */
export const WEIGHTS = [400, 600, 700] as const;

/** A packaged weight: regular, semibold, bold. */
export type Weight = (typeof WEIGHTS)[number];

/** Parts of Inter, first the one that most text needs: satori and `measureText` take the first that has a glyph. */
const SUBSETS = [
  "latin",
  "latin-ext",
  "greek",
  "cyrillic",
  "cyrillic-ext",
  "vietnamese",
  "greek-ext",
] as const;

/** One file of the family, as satori takes it. */
export interface FontFile {
  /** `Inter` for the first part; the others have names of their own and serve as fallbacks. */
  readonly name: string;
  readonly weight: Weight;
  readonly style: "normal";
  readonly data: ArrayBuffer;
}

/** Found from the project and not from the package's exports, so that reading `.` is permission enough. */
const FILES = new URL("../../node_modules/@fontsource/inter/files/", import.meta.url);

function readFont(subset: string, weight: Weight): FontFile {
  const bytes = readFileSync(new URL(`inter-${subset}-${weight}-normal.woff`, FILES));
  const data = new ArrayBuffer(bytes.length);
  new Uint8Array(data).set(bytes);
  return { name: subset === "latin" ? "Inter" : `Inter ${subset}`, weight, style: "normal", data };
}

let files: readonly FontFile[] | null = null;

/** Every file of the family and last the symbols; read once per thread. Always the same array: satori keeps what it parsed by it. */
export function fontFiles(): readonly FontFile[] {
  if (files) return files;
  const symbols = symbolFont();
  files = WEIGHTS.flatMap((weight) => [
    ...SUBSETS.map((subset) => readFont(subset, weight)),
    { name: "Symbols", weight, style: "normal" as const, data: symbols },
  ]);
  return files;
}
