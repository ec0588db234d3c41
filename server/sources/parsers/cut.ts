/** A text of at most so many characters; one that is longer ends with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // No half of a pair of surrogates may stay at the end.
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}
