/** Splits a value at its top-level spaces: `1px solid rgb(0 0 0)` has three parts. */
export function splitValue(value: string, at: " " | "," | "/" = " "): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let part = "";
  for (const sign of value) {
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "(") depth++;
    else if (sign === ")") depth--;
    const ends = depth === 0 && quote === "" && (at === " " ? /\s/.test(sign) : sign === at);
    if (!ends) part += sign;
    else {
      if (part.trim() !== "") parts.push(part.trim());
      part = "";
    }
  }
  if (part.trim() !== "") parts.push(part.trim());
  return parts;
}

type Pairs = readonly (readonly [property: string, value: string])[];

const SIDES = ["top", "right", "bottom", "left"] as const;
const CORNERS = ["top-left", "top-right", "bottom-right", "bottom-left"] as const;
const LINE_STYLES = /^(?:none|hidden|solid|dashed|dotted|double|groove|ridge|inset|outset)$/;
const WIDTHS = /^(?:thin|medium|thick|[+-]?[\d.]+[a-z]*|calc\(.*\))$/i;

function four(value: string, name: (side: string) => string, names: readonly string[] = SIDES): Pairs {
  const [first = "", second = first, third = first, fourth = second] = splitValue(value);
  return [first, second, third, fourth].map((part, index) => [name(names[index] as string), part]);
}

function border(value: string, sides: readonly string[]): Pairs {
  const parts = splitValue(value);
  const style = parts.find((part) => LINE_STYLES.test(part));
  const width = parts.find((part) => WIDTHS.test(part));
  const color = parts.find((part) => !LINE_STYLES.test(part) && !WIDTHS.test(part));
  const none = style === undefined || style === "none" || style === "hidden";
  return sides.flatMap((side): Pairs => [
    [`border-${side}-width`, none ? "0" : width ?? "medium"],
    ...(none ? [] : [[`border-${side}-style`, style] as const]),
    [`border-${side}-color`, color ?? "currentcolor"],
  ]);
}

function flex(value: string): Pairs {
  if (value === "none") return [["flex-grow", "0"], ["flex-shrink", "0"], ["flex-basis", "auto"]];
  if (value === "auto") return [["flex-grow", "1"], ["flex-shrink", "1"], ["flex-basis", "auto"]];
  if (value === "initial") return [["flex-grow", "0"], ["flex-shrink", "1"], ["flex-basis", "auto"]];
  const parts = splitValue(value);
  const numbers = parts.filter((part) => /^[\d.]+$/.test(part));
  const basis = parts.find((part) => !/^[\d.]+$/.test(part)) ?? numbers[2];
  return [
    ["flex-grow", numbers[0] ?? "1"],
    ["flex-shrink", numbers[1] ?? "1"],
    ["flex-basis", basis ?? "0"],
  ];
}

function background(value: string): Pairs {
  const layers = splitValue(value, ",");
  const parts = splitValue(layers.at(-1) ?? "");
  const image = layers.length > 1
    ? layers.flatMap((layer) =>
      splitValue(layer).filter((part) => /\(/.test(part) && !/^(?:rgb|hsl)/.test(part))
    )
    : parts.filter((part) => /^(?:url|(?:repeating-)?(?:linear|radial|conic)-gradient)\(/i.test(part));
  const repeat = parts.find((part) => /^(?:no-)?repeat/.test(part));
  const color = parts.find((part) =>
    !/^(?:url|(?:repeating-)?(?:linear|radial|conic)-gradient)\(|^(?:no-)?repeat|^(?:center|top|left|right|bottom|scroll|fixed|cover|contain|none|\/|[\d.]+(?:px|%)?)/i
      .test(part)
  );
  const slash = splitValue(value, "/");
  const size = slash.length === 2
    ? splitValue(slash[1] as string).filter((part) => /^(?:cover|contain|auto|[\d.])/.test(part))
    : [];
  return [
    ["background-color", color ?? "transparent"],
    ["background-image", image.length === 0 ? "none" : image.join(", ")],
    ...(repeat === undefined ? [] : [["background-repeat", repeat] as const]),
    ...(size.length === 0 ? [] : [["background-size", size.join(" ")] as const]),
  ];
}

function font(value: string): Pairs {
  const match = /^(.*?)\s*([\d.]+[a-z%]+|calc\(.*?\))(?:\s*\/\s*(\S+))?\s+(.+)$/i.exec(value);
  if (match === null) return [["font", value]];
  const [, before = "", size = "", line, family = ""] = match;
  const words = splitValue(before);
  return [
    ["font-style", words.find((word) => /^(?:italic|oblique)$/.test(word)) ?? "normal"],
    ["font-weight", words.find((word) => /^(?:bold|bolder|lighter|\d{3})$/.test(word)) ?? "normal"],
    ["font-size", size],
    ["line-height", line ?? "normal"],
    ["font-family", family],
  ];
}

function textDecoration(value: string): Pairs {
  return splitValue(value).map((part) => {
    if (/^(?:none|underline|overline|line-through)$/.test(part)) return ["text-decoration-line", part];
    if (/^(?:solid|dashed|dotted|double|wavy)$/.test(part)) return ["text-decoration-style", part];
    return ["text-decoration-color", part];
  });
}

function pair(value: string, first: string, second: string): Pairs {
  const [one = "", other = one] = splitValue(value);
  return [[first, one], [second, other]];
}

/** What a property that stands for several says of each; any other says only itself. */
export function expand(property: string, value: string): Pairs {
  switch (property) {
    case "margin":
    case "padding":
      return four(value, (side) => `${property}-${side}`);
    case "margin-inline":
    case "padding-inline":
      return pair(value, `${property.split("-")[0]}-left`, `${property.split("-")[0]}-right`);
    case "margin-block":
    case "padding-block":
      return pair(value, `${property.split("-")[0]}-top`, `${property.split("-")[0]}-bottom`);
    case "inset":
      return four(value, (side) => side);
    case "border":
      return border(value, SIDES);
    case "border-top":
    case "border-right":
    case "border-bottom":
    case "border-left":
      return border(value, [property.slice(7)]);
    case "border-width":
    case "border-style":
    case "border-color":
      return four(value, (side) => `border-${side}-${property.slice(7)}`);
    case "border-radius":
      return four(splitValue(value, "/")[0] ?? value, (corner) => `border-${corner}-radius`, CORNERS);
    case "gap":
      return pair(value, "row-gap", "column-gap");
    case "flex":
      return flex(value);
    case "flex-flow":
      return splitValue(value).map((part) => [/wrap/.test(part) ? "flex-wrap" : "flex-direction", part]);
    case "place-items":
    case "place-content":
      return pair(value, `align-${property.slice(6)}`, `justify-${property.slice(6)}`);
    case "overflow-x":
    case "overflow-y":
      return [["overflow", value]];
    case "background":
      return background(value);
    case "font":
      return font(value);
    case "text-decoration":
      return textDecoration(value);
    case "list-style":
      return [[
        "list-style-type",
        splitValue(value).find((part) => !/^(?:inside|outside)$/.test(part)) ?? "disc",
      ]];
    default:
      return [[property, value]];
  }
}
