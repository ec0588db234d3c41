import fc from "fast-check";

/** Test support: an arc whose flags run into its numbers, of which resvg never sees the end. */
export const ENDLESS = '<path d="M0 0A97 67 110 105 3e38 -23 -66z"/>';

/** Numbers that are near, far, and beyond all measure. */
const number = fc.oneof(
  { weight: 16, arbitrary: fc.integer({ min: -80, max: 120 }).map(String) },
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
  fc.constantFrom("0", "1e-30", "1e9", "-1e20", "3e38", "1e308", "NaN", "28808594", "-32769", "0.001", "50%"),
);
const paint = fc.constantFrom("none", "red", "#0808", "url(#p)");
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom("fill", "stroke"), paint),
  fc.tuple(fc.constantFrom("stroke-width", "stroke-miterlimit", "opacity", "rx"), number),
  fc.tuple(fc.constant("stroke-dasharray"), fc.tuple(number, number).map((two) => two.join(" "))),
  fc.tuple(fc.constantFrom("clip-path", "mask", "filter"), fc.constantFrom("url(#c)", "url(#m)", "url(#f)")),
  fc.tuple(
    fc.constant("transform"),
    fc.oneof(
      number.map((by) => `rotate(${by})`),
      fc.tuple(number, number).map(([x, y]) => `translate(${x} ${y})`),
      number.map((by) => `scale(${by})`),
      fc.array(number, { minLength: 6, maxLength: 6 }).map((six) => `matrix(${six.join(",")})`),
    ),
  ),
  fc.tuple(
    fc.constant("style"),
    fc.constantFrom("opacity:.5", "mix-blend-mode:multiply", "isolation:isolate"),
  ),
);
const attributes = fc.array(attribute, { maxLength: 4 }).map((pairs) =>
  Array.from(new Map(pairs), ([name, value]) => ` ${name}="${value}"`).join("")
);
const sides = (names: string) =>
  fc.tuple(...names.split(" ").map((name) => number.map((value) => ` ${name}="${value}"`)))
    .map((each) => each.join(""));
const TAKES = { M: 2, l: 2, L: 2, c: 6, C: 6, q: 4, s: 4, T: 2, h: 1, V: 1, a: 7, A: 7 };
const wholeCommand = ([name, takes]: [string, number]) => {
  const flag = fc.constantFrom("0", "1");
  const numbers = Array.from(
    { length: takes },
    (_, at) => takes === 7 && (at === 3 || at === 4) ? flag : number,
  );
  return fc.tuple(fc.constant(name), fc.tuple(...numbers));
};
const path = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...Object.entries(TAKES)).chain(wholeCommand) },
    fc.tuple(fc.constantFrom(...Object.keys(TAKES)), fc.array(number, { minLength: 7, maxLength: 7 })),
  ),
  { minLength: 1, maxLength: 5 },
).map((commands) => `M0 0${commands.map(([name, numbers]) => name + numbers.join(" ")).join("")}z`);
const shape = fc.tuple(
  fc.oneof(
    sides("x y width height").map((text) => `rect${text}`),
    sides("cx cy r").map((text) => `circle${text}`),
    sides("x1 y1 x2 y2").map((text) => `line${text}`),
    path.map((text) => `path d="${text}"`),
  ),
  attributes,
).map(([head, more]) => `<${head}${more}/>`);
const group = fc.tuple(attributes, fc.array(shape, { maxLength: 3 })).map(([more, shapes]) =>
  `<g${more}>${shapes.join("")}</g>`
);
const definition = fc.tuple(fc.constantFrom("clipPath", "mask"), shape, attributes).map((
  [name, inside, more],
) => `<${name} id="${name === "mask" ? "m" : "c"}"${more}>${inside}</${name}>`);
const filter = sides("x y width height").map((text) =>
  `<filter id="f" filterUnits="userSpaceOnUse"${text}><feOffset dx="1"/></filter>`
);
const pattern = sides("x y width height").map((text) =>
  `<pattern id="p" patternUnits="userSpaceOnUse"${text}><rect width="3" height="3"/></pattern>`
);
const size = fc.constantFrom(1, 3, 20, 60);

/** Test support: drawings whose parts may lie anywhere and do anything to each other. */
export const hostileSvg: fc.Arbitrary<string> = fc.tuple(
  size,
  size,
  fc.array(fc.oneof(definition, filter, pattern), { maxLength: 3 }),
  fc.array(fc.oneof(shape, group), { minLength: 1, maxLength: 4 }),
).map(([width, height, definitions, shapes]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
  `${definitions.join("")}${shapes.join("")}</svg>`
);
