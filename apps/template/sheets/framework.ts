// data table

/** Sizes of type from the smallest to the largest, in units of the panel, with their weights. */
const VALUES: readonly (readonly [name: string, size: number, weight: number])[] = [
  ["xxsmall", 1, 400],
  ["xsmall", 1.25, 600],
  ["small", 1.625, 600],
  ["base", 2.375, 600],
  ["large", 3.625, 400],
  ["xlarge", 4.625, 400],
  ["xxlarge", 6, 400],
  ["xxxlarge", 8, 400],
  ["mega", 10.625, 400],
  ["giga", 13.75, 400],
  ["tera", 18, 400],
  ["peta", 23.75, 400],
];

/** Elements of text with a size for each step: small, base, large, xlarge, xxlarge. */
const TEXTS: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  title: [1, 1.625, 1.875, 2.1875, 2.5],
  label: [1, 1, 1.3125, 1.625, 1.875],
  description: [1, 1, 1, 1.3125, 1.5],
  richtext: [1, 1, 1.625, 1.875, 2.1875],
};
const STEPS = ["small", "base", "large", "xlarge", "xxlarge"] as const;

const GAPS: Readonly<Record<string, number>> = {
  none: 0,
  xsmall: 0.3125,
  small: 0.4375,
  base: 0.625,
  medium: 1,
  large: 1.25,
  xlarge: 1.875,
  xxlarge: 2.5,
};

const ROUNDED: Readonly<Record<string, number>> = {
  none: 0,
  xsmall: 0.3125,
  small: 0.4375,
  medium: 0.9375,
  large: 1.25,
  xlarge: 1.5625,
  xxlarge: 1.875,
  full: 600,
};

const GRAYS = [10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75] as const;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const rules = (list: readonly string[]) => list.join("\n");
const size = (units: number) => `font-size: max(${units}u, var(--least))`;

const valueRules = VALUES.map(([name, units, weight]) =>
  `.value--${name} { ${size(units)}; font-weight: ${weight} }`
);
const textRules = Object.entries(TEXTS).flatMap(([name, sizes]) =>
  sizes.map((units, index) => `.${name}--${STEPS[index]} { ${size(units)} }`)
);
const gapRules = Object.entries(GAPS).map(([name, units]) => `.gap--${name} { gap: ${units}u }`);
const roundedRules = Object.entries(ROUNDED).map(([name, units]) =>
  `.rounded--${name} { border-radius: ${units}u }`
);
const gridRules = range(1, 12).flatMap((count) => [
  `.grid--cols-${count} { grid-template-columns: repeat(${count}, 1fr) }`,
  `.col--span-${count} { grid-column: span ${count} }`,
  `.clamp--${count} { line-clamp: ${count} }`,
]);
const grayRules = GRAYS.map((gray) => {
  const byte = Math.round((gray / 5 - 1) * 17).toString(16).padStart(2, "0");
  return `.bg--gray-${gray} { background-color: #${byte.repeat(3)} } .text--gray-${gray} { color: #${
    byte.repeat(3)
  } }`;
});
const oldGrayRules = range(1, 7).map((gray) => {
  const byte = ((gray * 2 - 1) * 17).toString(16).padStart(2, "0");
  return `.bg--gray-${gray} { background-color: #${byte.repeat(3)} } .text--gray-${gray} { color: #${
    byte.repeat(3)
  } }`;
});
const spaceRules = range(0, 24).flatMap((step) => {
  const units = step * 0.25;
  return [["p", "padding"], ["m", "margin"]].flatMap(([short, property]) => [
    `.${short}--${step} { ${property}: ${units}u }`,
    `.${short}x--${step} { ${property}-left: ${units}u; ${property}-right: ${units}u }`,
    `.${short}y--${step} { ${property}-top: ${units}u; ${property}-bottom: ${units}u }`,
    ...["top", "right", "bottom", "left"].map((side) =>
      `.${short}${side[0]}--${step} { ${property}-${side}: ${units}u }`
    ),
  ]);
});
const sizeRules = range(0, 40).flatMap((step) => [
  `.w--${step} { width: ${step * 0.25}u }`,
  `.h--${step} { height: ${step * 0.25}u }`,
]);

/** Our own styles for the class names that templates for TRMNL use. */
export const FRAMEWORK_SHEET = `
.screen, .view { display: flex; flex-direction: column; width: 100%; height: 100%; gap: 0.625u }
.screen { padding: 0 } .view { padding: 0.625u }
.mashup { display: flex; flex-direction: row; width: 100%; height: 100%; gap: 0.625u; flex-wrap: wrap }
.view--half_vertical .view--quadrant { padding: 0.3125u }
.layout { display: flex; flex-direction: row; flex-grow: 1; flex-shrink: 1; flex-basis: 0; min-height: 0;
  width: 100%; overflow: hidden; justify-content: center; align-items: center; gap: 0.625u }
.layout--row { flex-direction: row }
.layout--col { flex-direction: column }
.layout--stretch > *, .layout--stretch-x.layout--row > *, .layout--stretch-y.layout--col > * { flex: 1 1 0 }
.layout--stretch > *, .layout--stretch-y.layout--row > *, .layout--stretch-x.layout--col > * { align-self: stretch }
.layout--left, .layout--start { justify-content: flex-start }
.layout--right, .layout--end { justify-content: flex-end }
.layout--center-x { justify-content: center }
.layout--top, .layout--start { align-items: flex-start }
.layout--bottom, .layout--end { align-items: flex-end }
.layout--center, .layout--center-y { align-items: center }
.layout--center { justify-content: center }
.layout--col.layout--left { align-items: flex-start; justify-content: center }
.layout--col.layout--right { align-items: flex-end; justify-content: center }
.layout--col.layout--top { justify-content: flex-start; align-items: center }
.layout--col.layout--bottom { justify-content: flex-end; align-items: center }
.layout--col.layout--left.layout--top { align-items: flex-start; justify-content: flex-start }
.title_bar { display: flex; flex-direction: row; align-items: center; width: 100%; height: max(2.5u, var(--bar));
  flex-shrink: 0; padding: 0 0.625u; gap: 0.5u; border-radius: 0.625u; background-color: #ffffff;
  border: 0.125u solid #000000; overflow: hidden }
.title_bar .image { height: 1.75u }
.title_bar .title { ${
  size(1)
}; font-weight: 600; flex-grow: 1; flex-shrink: 1; min-width: 0; white-space: nowrap;
  overflow: hidden; text-overflow: ellipsis }
.title_bar .instance { ${size(1)}; flex-shrink: 0; white-space: nowrap }
.columns { display: flex; flex-direction: row; width: 100%; gap: 0.625u; flex-grow: 1; min-height: 0 }
.column { display: flex; flex-direction: column; flex: 1 1 0; min-width: 0; gap: 0.5u }
.layout > .columns, .layout > .grid { align-self: stretch }
.grid { display: grid; width: 100%; gap: 0.625u }
.grid--col, .col { display: flex; flex-direction: column; gap: 0.625u }
.row { display: flex; flex-direction: row; gap: 0.625u }
.col--start, .row--start { justify-content: flex-start }
.col--center, .row--center { justify-content: center }
.col--end, .row--end { justify-content: flex-end }
.flex { display: flex; flex-direction: row }
.flex--row { display: flex; flex-direction: row }
.flex--col { display: flex; flex-direction: column }
.flex--wrap { flex-wrap: wrap }
.flex--left { justify-content: flex-start } .flex--right { justify-content: flex-end }
.flex--center, .flex--center-x, .flex--row.flex--center-x { justify-content: center }
.flex--top { align-items: flex-start } .flex--bottom { align-items: flex-end }
.flex--center, .flex--center-y { align-items: center }
.flex--col.flex--center-x { align-items: center } .flex--col.flex--center-y { justify-content: center }
.flex--col.flex--left { align-items: flex-start } .flex--col.flex--right { align-items: flex-end }
.flex--between { justify-content: space-between } .flex--around { justify-content: space-around }
.flex--evenly { justify-content: space-evenly }
.flex--stretch > * { flex: 1 1 0 } .flex--stretch-x { width: 100% } .flex--stretch-y { height: 100% }
.grow { flex-grow: 1 } .shrink { flex-shrink: 1 } .no-shrink, .shrink--0 { flex-shrink: 0 }
.stretch { align-self: stretch; flex: 1 1 0 } .stretch-x { align-self: stretch } .stretch-y { flex: 1 1 0 }
.layout--row > .stretch-x { flex: 1 1 0 } .layout--row > .stretch-y { align-self: stretch }
.gap { gap: 0.625u } .gap--space-between { justify-content: space-between }
.list { display: flex; flex-direction: column; width: 100%; gap: 0.5u }
.item { display: flex; flex-direction: row; align-items: stretch; gap: 0.125u; width: 100% }
.item .meta { display: flex; align-items: center; justify-content: center; flex-shrink: 0; width: 0.625u;
  margin-right: 0.4375u; border-radius: 0.1875u }
.item--emphasis-1 .meta { background-color: #bbbbbb } .item--emphasis-2 .meta { background-color: #777777 }
.item--emphasis-3 .meta { background-color: #000000; color: #ffffff }
.item .index { ${size(0.875)}; font-weight: 600 }
.item .content { display: flex; flex-direction: column; align-items: flex-start; justify-content: center;
  flex-grow: 1; flex-shrink: 1; min-width: 0 }
.item .icon { display: flex; flex-shrink: 0; margin-right: 0.375u }
.flex--row > .item, .row > .item { width: auto }
.value { ${size(2.375)}; line-height: 1.1; font-weight: 600 }
.value, .title, .label, .description { display: block }
.title { ${size(1.625)}; font-weight: 600; line-height: 1.2 }
.label { ${size(1)}; font-weight: 600; line-height: 1.25 }
.description { ${size(1)}; line-height: 1.2 }
.label--small { font-weight: 400 }
.label--inverted, .label--filled { background-color: #000000; color: #ffffff; padding: 0.0625u 0.375u; border-radius: 0.3125u;
  align-self: flex-start }
.label--outline { border: 0.125u solid #000000; padding: 0.0625u 0.375u; border-radius: 0.3125u; align-self: flex-start }
.label--underline { border-bottom: 0.125u solid #000000 } .label--gray, .label--gray-out { color: #555555 }
.value--tnums { font-variant-numeric: tabular-nums }
.richtext { display: flex; flex-direction: column; gap: 0.625u; align-items: center; width: 100% }
.richtext .content { max-width: 40u; ${size(1)}; line-height: 1.375 }
.richtext--left { align-items: flex-start } .richtext--center { align-items: center } .content--center { text-align: center }
.content--small { ${size(1)} } .content--large { ${size(1.625)} } .content--xlarge { ${size(1.875)} }
.markdown { display: flex; flex-direction: column; gap: 0.625u; align-items: flex-start }
.table { width: 100% } .table th, .table thead td { border-bottom: 0.125u solid #000000; text-align: left }
.table td { border-bottom: 0.0625u solid #000000 }
.table td, .table th { padding: 0.375u 0.25u; ${size(1)} }
.table--small td, .table--small th, .table--condensed td, .table--condensed th { padding: 0.1875u 0.25u }
.table--xsmall td, .table--xsmall th { padding: 0.0625u 0.1875u } .table--large td, .table--large th { padding: 0.625u 0.25u }
.divider, .divider--h { height: 0.125u; width: 100%; background-color: #000000; flex-shrink: 0 }
.divider--v { width: 0.125u; align-self: stretch; height: auto; background-color: #000000 }
.border, .border--h-1, .border--h-2, .border--h-3, .border--h-4, .border--h-5, .border--h-6, .border--h-7 { border-bottom: 0.125u solid #000000 }
.border--v-1, .border--v-2, .border--v-3, .border--v-4, .border--v-5, .border--v-6, .border--v-7 { border-right: 0.125u solid #000000 }
.outline { border: 0.125u solid #000000; border-radius: 0.625u } .rounded { border-radius: 0.625u }
.progress-bar { display: flex; flex-direction: column; gap: 0.25u; width: 100% }
.progress-bar .track { width: 100%; height: 0.75u; border: 0.125u solid #000000; border-radius: 0.375u; overflow: hidden }
.progress-bar .fill { height: 100%; background-color: #000000 } .progress-bar .content { display: flex; justify-content: space-between }
.progress-dots .track { display: flex; flex-direction: row; gap: 0.375u }
.progress-dots .dot { width: 0.75u; height: 0.75u; border-radius: 0.375u; border: 0.125u solid #000000 }
.progress-dots .dot--filled, .progress-dots .dot--current { background-color: #000000 }
.bg--black { background-color: #000000 } .bg--white { background-color: #ffffff }
.text--black { color: #000000 } .text--white { color: #ffffff }
.text--left { text-align: left } .text--center { text-align: center } .text--right { text-align: right }
.text--justify { text-align: justify } .text--uppercase { text-transform: uppercase } .text--nowrap { white-space: nowrap }
.font--bold { font-weight: 700 } .font--normal { font-weight: 400 } .font--italic { font-style: italic }
.w--full { width: 100% } .h--full { height: 100% } .w--auto { width: auto } .h--auto { height: auto }
.block { display: block } .inline { display: inline } .inline-block { display: inline-block } .hidden { display: none }
.self--start { align-self: flex-start } .self--center { align-self: center } .self--end { align-self: flex-end } .self--stretch { align-self: stretch }
.relative { position: relative } .absolute { position: absolute }
.image { object-fit: contain } .image--cover { object-fit: cover } .image--contain { object-fit: contain } .image--fill { object-fit: fill }
${
  rules([
    ...valueRules,
    ...textRules,
    ...gapRules,
    ...roundedRules,
    ...gridRules,
    ...grayRules,
    ...oldGrayRules,
    ...spaceRules,
    ...sizeRules,
  ])
}
`;
