/** Whether each of the words sought is in a text, in whatever case; no words are in every text. */
export function matchesWords(sought: string, text: string): boolean {
  const known = text.toLowerCase();
  return sought.trim().toLowerCase().split(/\s+/).every((word) => known.includes(word));
}
