import { Parser } from "htmlparser2";

const HIDDEN = new Set(["script", "style", "template", "noscript", "iframe", "svg", "math"]);
const BLOCKS =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul)$/;

/** What people see of markup: its text with entities decoded, in lines where blocks end, and its first picture. */
export interface PlainText {
  readonly text: string;
  /** The `src` of the first `img`, as it stands there. */
  readonly imageUrl: string | null;
}

/** Takes the markup away from a text, which may have none. Never throws. */
export function toPlainText(markup: string): PlainText {
  let text = "";
  let hidden = 0;
  let imageUrl: string | null = null;
  const parser = new Parser({
    onopentag(name, { src }) {
      if (HIDDEN.has(name)) hidden++;
      if (name === "img" && imageUrl === null && src !== undefined) imageUrl = src;
      if (BLOCKS.test(name)) text += "\n";
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden--;
      if (BLOCKS.test(name)) text += "\n";
    },
    ontext(part) {
      if (hidden === 0) text += part.replace(/\s+/g, " ");
    },
  }, { decodeEntities: true });
  parser.end(markup);
  const lines = text.split("\n").map((line) => line.replace(/ +/g, " ").trim()).filter((line) => line !== "");
  return { text: lines.join("\n"), imageUrl };
}
