/** The text with its first letter large, as the locale has it. */
export function capitalize(text: string, locale: string): string {
  const [first = "", ...rest] = text;
  try {
    return first.toLocaleUpperCase(locale) + rest.join("");
  } catch {
    return first.toUpperCase() + rest.join("");
  }
}
