const OPEN = new Set(["{", "["]);
const CLOSE = new Set(["}", "]"]);

/**
 * A JSON object or array over several lines, or null when the text is neither, or looks like that already. Every
 * token stays as it was sent: only the space between them changes.
 */
export function indentJson(text: string): string | null {
  if (!/^\s*[{[]/.test(text) || !isJson(text)) return null;
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  let out = "";
  let depth = 0;
  tokens.forEach((token, index) => {
    const isEmpty = CLOSE.has(token) && OPEN.has(tokens[index - 1] ?? "");
    if (CLOSE.has(token)) depth--;
    if (CLOSE.has(token) && !isEmpty) out += newLine(depth);
    out += token;
    if (OPEN.has(token)) depth++;
    const next = tokens[index + 1] ?? "";
    if (token === "," || (OPEN.has(token) && !CLOSE.has(next))) out += newLine(depth);
    if (token === ":") out += " ";
  });
  return out === text ? null : out;
}

function newLine(depth: number): string {
  return `\n${"  ".repeat(Math.min(depth, 40))}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
