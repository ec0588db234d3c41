import LineBreaker from "linebreak";

/** A place where a line may or must end. */
export interface LineBreak {
  /** UTF-16 units from the start of the text. */
  readonly position: number;
  /** True after a line feed and its like. */
  readonly required: boolean;
}

/** Scripts written without spaces between words, whose lines end where a word does. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_RUNS = new RegExp(`${UNSPACED.source}[${UNSPACED.source.slice(1, -1)}\\p{M}]*`, "gu");

const words = new Intl.Segmenter("th", { granularity: "word" });

/** Every place where Unicode annex 14 lets a line end, the end of the text included. These also cut what is shaped at once. */
export function unicodeBreaks(text: string): readonly LineBreak[] {
  const breaker = new LineBreaker(text);
  const breaks: LineBreak[] = [];
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    breaks.push({ position: found.position, required: found.required === true });
  }
  return breaks;
}

/** Ends of words inside runs of scripts that put no spaces between them. */
function wordBreaks(text: string): readonly number[] {
  return Array.from(text.matchAll(UNSPACED_RUNS)).flatMap(({ 0: run, index }) =>
    Array.from(words.segment(run), (word) => index + word.index).filter((position) => position > index)
  );
}

/**
 * Every place where a line of this text may end, its end included: those of Unicode annex 14, and between words of
 * Thai and its like, which a dictionary finds.
 */
export function lineBreaks(text: string): readonly LineBreak[] {
  const breaks = unicodeBreaks(text);
  if (!UNSPACED.test(text)) return breaks;
  const known = new Set(breaks.map(({ position }) => position));
  const more = wordBreaks(text).filter((position) => !known.has(position));
  return [...breaks, ...more.map((position) => ({ position, required: false }))]
    .sort((one, other) => one.position - other.position);
}
