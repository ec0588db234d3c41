import LineBreaker from "linebreak";

/** A place where a line may or must end. */
export interface LineBreak {
  /** UTF-16 units from the start of the text. */
  readonly position: number;
  /** True after a line feed and its like. */
  readonly required: boolean;
}

/** Every place where a line of this text may end, its end included (Unicode annex 14). */
export function lineBreaks(text: string): readonly LineBreak[] {
  const breaker = new LineBreaker(text);
  const breaks: LineBreak[] = [];
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    breaks.push({ position: found.position, required: found.required === true });
  }
  return breaks;
}
