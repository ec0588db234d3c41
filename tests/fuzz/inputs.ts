import fc from "fast-check";

/** Texts that break readers of texts: lone surrogates, marks of direction, null bytes, forms that normalize alike. */
const TRICKS = [
  "\ud800",
  "\udfff\ud800",
  "\u202e\u2066",
  "\0",
  "e\u0301\u0301\u0301",
  "\u1e9b\u0323",
  "\ufeff",
  "\u2028",
  "ﬃ",
  "İ",
  "١٢",
  "𝟙",
  "👩‍👩‍👧",
  "__proto__",
  "constructor",
  "1e999",
  "-0",
  "0x10",
  "NaN",
  "9007199254740993",
  "../../etc/passwd",
  "%00",
  "%ff",
  "<!--",
  "]]>",
  "{{",
  "\\",
  '"',
  "'",
];

/** Any text, of tricks as often as not; some are long. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.array(fc.oneof(fc.constantFrom(...TRICKS), fc.string({ maxLength: 5 })), { maxLength: 6 })
    .map((parts) => parts.join("")),
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...TRICKS), fc.nat(300)).map(([one, count]) => one.repeat(count)),
  },
);

/** Texts like these, with something put in, cut out or said twice. */
export function near(...seeds: readonly string[]): fc.Arbitrary<string> {
  const place = fc.record({ at: fc.nat(400), length: fc.nat(8), more: text, again: fc.boolean() });
  const damaged = fc.tuple(fc.constantFrom(...seeds), fc.array(place, { maxLength: 3 })).map((
    [seed, places],
  ) =>
    places.reduce((whole, { at, length, more, again }) => {
      const from = at % (whole.length + 1);
      const cut = whole.slice(from, from + length);
      return whole.slice(0, from) + (again ? cut + cut : more) + whole.slice(from + length);
    }, seed)
  );
  return fc.oneof({ weight: 4, arbitrary: damaged }, text);
}

const leaf = fc.oneof(
  text,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, 2 ** 53, -1, 1e308, 0, [], {}, "2026-03-05T12:00:00Z", "+275760-09-13T00:00:00Z"),
);

/** Any value that JSON can have, made by reading JSON. */
export const json: fc.Arbitrary<unknown> = reread(fc.oneof(
  leaf,
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(leaf, { maxLength: 4 }),
  fc.dictionary(fc.oneof(text, fc.constantFrom("__proto__", "a")), leaf, { maxKeys: 4 }),
));

/** A record of some of these fields, each with a value of any kind. */
export function record(...names: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return reread(fc.record(Object.fromEntries(names.map((name) => [name, json])), { requiredKeys: [] }));
}

/** The same value as JSON gives it: without a number that JSON lacks, and every object a plain one. */
function reread<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return values.map((value) => JSON.parse(JSON.stringify(value)));
}

/** Any bytes, and those of texts like these. */
export function bytes(...seeds: readonly string[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const raw = fc.uint8Array({ maxLength: 200 }).map((found) => new Uint8Array(found));
  return fc.oneof(raw, near(...seeds, "").map((found) => new TextEncoder().encode(found)));
}

/** These bytes with some changed, cut off or added. */
export function damaged(whole: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const change = fc.tuple(fc.oneof(fc.nat(60), fc.nat(Math.max(1, whole.length - 1))), fc.nat(255));
  return fc.tuple(fc.array(change, { maxLength: 8 }), fc.nat(whole.length), fc.boolean()).map(
    ([changes, length, cut]) => {
      const found = whole.slice(0, cut ? length : whole.length);
      for (const [at, byte] of changes) if (at < found.length) found[at] = byte;
      return found as Uint8Array<ArrayBuffer>;
    },
  );
}

/** Values that a header can carry; others never reach a server. */
export const headerText: fc.Arbitrary<string> = text.map((found) =>
  found.replace(/[^\x20-\x7e\x80-\xff]/g, "?").trim()
);

/** Headers of these names. */
export function headers(...names: readonly string[]): fc.Arbitrary<Headers> {
  const value = fc.oneof(
    headerText,
    fc.constantFrom("0", "-1", "800", "999999999", "4.10", "true", "AA:BB:CC:DD:EE:FF"),
  );
  return fc.dictionary(fc.constantFrom(...names), value).map((found) => new Headers(found));
}
