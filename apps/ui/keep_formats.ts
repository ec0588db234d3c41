/** Formatters that are kept; beyond it all are let go, which happens where texts of many locales take turns. */
const MOST = 200;

/**
 * Keeps the formatters of `Intl` that `make` makes, by locale and options: making one takes up to a millisecond, and a
 * table asks for the same one in every cell. Throws what `make` throws, such as a RangeError on a locale that is none.
 */
export function keepFormats<Options, Format>(
  make: (locale: string, options: Options) => Format,
): (locale: string, options: Options) => Format {
  const kept = new Map<string, Format>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(locale, options);
    if (kept.size >= MOST) kept.clear();
    kept.set(key, made);
    return made;
  };
}
