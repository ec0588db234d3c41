import * as bidiModule from "bidi-js";

/** Levels of each UTF-16 unit, and of each paragraph: odd ones run from right to left. */
interface Levels {
  readonly levels: Uint8Array;
  readonly paragraphs: readonly { readonly level: number }[];
}

/** What is used of bidi-js, whose types do not say that it is CommonJS. */
interface Bidi {
  getEmbeddingLevels(text: string, direction?: "ltr" | "rtl" | "auto"): Levels;
}

const bidi = (bidiModule.default as unknown as () => Bidi)();

/** Letters and marks of scripts that run from right to left, and the controls that set a direction. */
const MAY_TURN =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A part of a line that runs one way. */
export interface TextRun {
  /** In reading order, without controls. */
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/** True for a text that has anything that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return MAY_TURN.test(text);
}

/** True when the first letter with a direction runs from right to left, so that the text starts at the right. */
export function isRightToLeft(text: string): boolean {
  return MAY_TURN.test(text) && bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1;
}

/** Levels of a line by the Unicode bidirectional algorithm, spaces at its end at the level of the whole. */
function lineLevels(text: string, direction: "ltr" | "rtl" | "auto"): Uint8Array {
  const found = bidi.getEmbeddingLevels(text, direction);
  const levels = Uint8Array.from(found.levels);
  const base = found.paragraphs[0]?.level ?? 0;
  for (let index = text.length - 1; index >= 0 && /\s/.test(text[index]!); index--) levels[index] = base;
  return levels;
}

/**
 * The parts of one line from left to right, each running one way (Unicode annex 9). `direction` is the one of the
 * whole line; its first letter decides when it is `auto`.
 */
export function visualRuns(text: string, direction: "ltr" | "rtl" | "auto" = "auto"): readonly TextRun[] {
  if (!MAY_TURN.test(text)) return text === "" ? [] : [{ text, isRightToLeft: false }];
  const levels = lineLevels(text, direction);
  const runs: { text: string; level: number }[] = [];
  for (let index = 0; index < text.length; index++) {
    const last = runs.at(-1);
    if (last && last.level === levels[index]) last.text += text[index];
    else runs.push({ text: text[index]!, level: levels[index]! });
  }
  // From the highest level to the lowest that is odd, what is at least as high turns around.
  for (let level = Math.max(...runs.map((run) => run.level)); level >= 1; level--) {
    for (let start = 0; start < runs.length; start++) {
      let end = start;
      while (end < runs.length && runs[end]!.level >= level) end++;
      if (end > start) runs.splice(start, end - start, ...runs.slice(start, end).reverse());
      start = end;
    }
  }
  return runs.map(({ text, level }) => ({ text: text.replace(CONTROLS, ""), isRightToLeft: level % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
