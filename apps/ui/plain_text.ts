/** Control and format characters that draw nothing or turn the writing of what follows. */
// deno-lint-ignore no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/g;

const segmenter = new Intl.Segmenter();

/** Text that is safe to lay out: well formed, composed (NFC), without control characters; newlines stay. */
export function plainText(text: string): string {
  return text.toWellFormed().normalize("NFC").replace(/\r\n?|[\u2028\u2029]/g, "\n").replaceAll("\t", " ")
    .replace(UNSEEN, "");
}

/** The same in one line: every run of white space is one space. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, " ").trim();
}

/** At most so many graphemes, the last an ellipsis when something was cut. */
export function cutText(text: string, most: number): string {
  const graphemes = [...segmenter.segment(text)];
  if (graphemes.length <= most) return text;
  return graphemes.slice(0, most - 1).map(({ segment }) => segment).join("").trimEnd() + "…";
}
