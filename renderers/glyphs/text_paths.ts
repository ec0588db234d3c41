import { type Glyph, readGlyphs, RUN_MARK } from "./glyph_run.ts";
import { outlineOf } from "./outlines.ts";

const RUN = / d="(@[^"]*)"/g;

/** To a tenth of a pixel, halves away from zero: as the layout rounds outlines that it writes itself. */
function round(value: number): number {
  return (value < 0 ? -Math.round(-value * 10) : Math.round(value * 10)) / 10;
}

/** The data of an SVG path of a glyph. */
export function glyphPath({ face, size, glyph, x, y }: Glyph): string {
  let path = "";
  for (const { name, numbers } of outlineOf(face, glyph).commands) {
    path += name;
    for (let at = 0; at < numbers.length; at += 2) {
      path += `${at > 0 ? " " : ""}${round(x + numbers[at]! * size)} ${round(y + numbers[at + 1]! * size)}`;
    }
  }
  return path;
}

/** An SVG with the outlines of all its text. */
export function withTextPaths(svg: string): string {
  if (!svg.includes(` d="${RUN_MARK}`)) return svg;
  return svg.replace(RUN, (_, run: string) => ` d="${readGlyphs(run).map(glyphPath).join("")}"`);
}

/** Points around the glyphs of a run, two numbers each. */
export function runPoints(run: string): number[] {
  return readGlyphs(run).flatMap(({ face, size, glyph, x, y }) => {
    const { left, top, right, bottom } = outlineOf(face, glyph);
    return left <= right ? [x + left * size, y + top * size, x + right * size, y + bottom * size] : [];
  });
}
