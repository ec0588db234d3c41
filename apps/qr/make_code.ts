import { encode } from "uqr";
import type { Panel, Size } from "../../renderers/mod.ts";

/** Levels of error correction, least first. */
export const CORRECTIONS = ["L", "M", "Q", "H"] as const;
/** A level of error correction: 7, 15, 25 or 30 percent of a code may be lost. */
export type Correction = typeof CORRECTIONS[number];

/** A code in whole pixels. */
export interface Code {
  /** Rows of modules, true where they are dark. */
  readonly modules: readonly (readonly boolean[])[];
  /** Pixels of a module's side. */
  readonly module: number;
  /** Pixels of the code's side, without its quiet zone. */
  readonly side: number;
}

/** Modules of white around a code, as ISO/IEC 18004 wants them, and how few phones still read. */
const QUIET = { wanted: 4, least: 2 };

/** Millimeters of a module that a phone reads at arm's length. */
const LEAST_MODULE = 0.33;

/**
 * The code that is largest on this glass and, of those as large, bears most damage; null where no module is large enough
 * to be read. `room` is for its modules, `around` what is white with them.
 */
export function makeCode(
  data: string,
  options: {
    readonly room: Size;
    readonly around: Size;
    readonly panel: Panel;
    readonly correction: "auto" | Correction;
  },
): Code | null {
  const { room, around, panel, correction } = options;
  const levels = correction === "auto" ? CORRECTIONS : [correction];
  const least = leastModule(panel);
  let best: Code | null = null;
  for (const ecc of levels) {
    const modules = encodeOrNull(data.toWellFormed(), ecc);
    if (modules === null) continue;
    const count = modules.length;
    const largest = (quiet: number) =>
      Math.floor(Math.min(
        room.width / count,
        room.height / count,
        around.width / (count + 2 * quiet),
        around.height / (count + 2 * quiet),
      ));
    const wide = largest(QUIET.wanted);
    const module = wide >= least ? wide : largest(QUIET.least);
    if (module < least || (best !== null && module < best.module)) continue;
    best = { modules, module, side: module * count };
  }
  return best;
}

/** Pixels of the least module: a third of a millimeter where the glass is known; a light of a matrix is large enough. */
function leastModule({ ppi, width, height }: Panel): number {
  if (ppi !== null) return Math.max(1, Math.ceil(LEAST_MODULE / 25.4 * ppi));
  return Math.min(width, height) <= 128 ? 1 : 2;
}

function encodeOrNull(data: string, ecc: Correction): readonly (readonly boolean[])[] | null {
  try {
    return encode(data, { ecc, boostEcc: true, border: 0 }).data;
  } catch {
    // More than the largest code holds: it is told by its absence.
    return null;
  }
}

/** One path of all dark modules, runs of a row as one rectangle. */
export function codePath({ modules, module }: Code): string {
  let path = "";
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from * module} ${y * module}h${(x + 1 - from) * module}v${module}h-${
        (x + 1 - from) * module
      }z`;
    }
  }
  return path;
}
