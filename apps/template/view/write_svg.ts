import { type Element, isTag, isText } from "domhandler";

/** Elements of SVG that draw from themselves alone. */
const DRAWN = new Set(
  ("svg g path rect circle ellipse line polyline polygon defs lineargradient radialgradient stop clippath mask pattern " +
    "use symbol title desc").split(" "),
);

/** Names that HTML's parser writes in lower case. */
const CASED: Readonly<Record<string, string>> = {
  lineargradient: "linearGradient",
  radialgradient: "radialGradient",
  clippath: "clipPath",
};

/** The markup of an `svg` without what would be fetched, run or written in a font; `drop` is told of each element. */
export function writeSvg(svg: Element, { color, drop }: {
  readonly color: string;
  readonly drop: (element: Element) => void;
}): string {
  const write = (element: Element): string => {
    const name = element.name.toLowerCase();
    if (!DRAWN.has(name)) {
      drop(element);
      return "";
    }
    const box = element === svg ? viewBox(element) : "";
    const attributes = Object.entries(element.attribs)
      .filter(([key, value]) => isHarmless(key, value) && !(box !== "" && /^viewbox$/i.test(key)))
      .map(([key, value]) => ` ${key}="${escape(value.replace(/currentcolor/gi, color))}"`).join("");
    const children = element.children.map((child) => isTag(child) ? write(child) : isText(child) ? "" : "")
      .join("");
    const written = CASED[name] ?? name;
    const space = element === svg && !("xmlns" in element.attribs)
      ? ' xmlns="http://www.w3.org/2000/svg"'
      : "";
    return `<${written}${space}${box}${attributes}>${children}</${written}>`;
  };
  return write(svg);
}

/** A view box for an `svg` that has none, which cannot be laid out without one. */
function viewBox({ attribs }: Element): string {
  const given = (attribs.viewBox ?? attribs.viewbox ?? "").trim().split(/[\s,]+/).map(Number);
  if (given.length === 4 && given.every(Number.isFinite) && given[2]! > 0 && given[3]! > 0) return "";
  const side = (text: string | undefined, usual: number) => {
    const pixels = Number.parseFloat(text ?? "");
    return pixels > 0 && pixels < 10_000 && !text?.endsWith("%") ? pixels : usual;
  };
  return ` viewBox="0 0 ${side(attribs.width, 300)} ${side(attribs.height, 150)}"`;
}

function isHarmless(name: string, value: string): boolean {
  if (!/^[a-zA-Z][\w:.-]*$/.test(name) || /^on/i.test(name)) return false;
  if (/href$/i.test(name)) return value.trim().startsWith("#");
  return !/url\(\s*['"]?(?!#)/i.test(value);
}

function escape(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
