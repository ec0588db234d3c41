import type { JSX } from "satori/jsx";
import { inks, type Panel, pixelFormat } from "../../renderers/mod.ts";
import { type Box, inset } from "./box.ts";
import { Field, Outline, ruleSize } from "./rule.tsx";
import { glanceUnit } from "./type_scale.ts";

/** Names people give to colors, and how they look best on glass that can mix any. */
const MIXED_COLORS: Readonly<Record<string, string>> = {
  red: "#e5383b",
  green: "#2b9348",
  blue: "#1d5fd1",
  yellow: "#f2c230",
  orange: "#f28123",
  purple: "#7b3fa0",
  pink: "#e87ba4",
  cyan: "#22b8cf",
  brown: "#7f5539",
};

/** Textures that differ without any color: by their place in a list, each readable from 8 pixels on. */
type Texture = "diagonal" | "dots" | "bars" | "checks" | "open";
const TEXTURES: readonly Texture[] = ["diagonal", "dots", "bars", "checks", "open"];

/** A sample of a color: the color itself where the glass has it, else a texture of its own in ink. */
export function Swatch({ box, name, index, panel }: {
  readonly box: Box;
  readonly name: string;
  /** Position in the list of colors: decides the texture, so that a color keeps it wherever it moves. */
  readonly index: number;
  readonly panel: Panel;
}): JSX.Element {
  const { ink } = inks(panel);
  const color = swatchColor(name, panel);
  const rule = ruleSize(panel);
  const step = Math.max(rule, Math.round(glanceUnit(panel) / 8));
  if (color !== null) return <Field box={box} color={color} />;
  return (
    <div style={{ display: "flex" }}>
      <Pattern
        box={inset(box, rule)}
        texture={TEXTURES[index % TEXTURES.length] as Texture}
        ink={ink}
        step={step}
      />
      <Outline box={box} color={ink} size={rule} />
    </div>
  );
}

/** What a color name looks like on this glass, or null where it must be told by a texture. */
export function swatchColor(name: string, panel: Panel): string | null {
  const { palette, isColor } = pixelFormat(panel.pixelFormat);
  const wanted = name.trim().toLowerCase();
  if (palette === null) return isColor ? MIXED_COLORS[wanted] ?? null : null;
  // Inks are pure or not at all: a mixed one would come out as specks.
  const found = isColor && wanted !== "white" ? palette.find((ink) => ink.name === wanted) : undefined;
  return found ? `#${found.rgb.map((value) => value.toString(16).padStart(2, "0")).join("")}` : null;
}

/** Marks on a grid of whole pixels. One path, so that hundreds of marks cost one node. */
function Pattern({ box, texture, ink, step }: {
  readonly box: Box;
  readonly texture: Texture;
  readonly ink: string;
  readonly step: number;
}): JSX.Element | null {
  const { width, height } = box;
  const path = {
    diagonal: () => diagonals(width, height, 5 * step),
    dots: () => squares(width, height, { pitch: 5 * step, size: 2 * step, shifted: true }),
    bars: () => bars(width, height, 5 * step),
    checks: () => squares(width, height, { pitch: 6 * step, size: 3 * step, shifted: true }),
    open: () => "",
  }[texture]();
  if (path === "") return null;
  const filled = texture !== "diagonal";
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ position: "absolute", left: box.x, top: box.y }}
    >
      {filled
        ? <path d={path} fill={ink} shape-rendering="crispEdges" />
        : <path d={path} fill="none" stroke={ink} stroke-width={step * 1.4} />}
    </svg>
  );
}

/** Lines at 45 degrees, clipped to the field. */
function diagonals(width: number, height: number, pitch: number): string {
  const lines: string[] = [];
  for (let at = pitch; at < width + height; at += Math.round(pitch * 1.414)) {
    const fromX = Math.min(at, width);
    const toY = Math.min(at, height);
    lines.push(`M${fromX} ${at - fromX}L${at - toY} ${toY}`);
  }
  return lines.join("");
}

function bars(width: number, height: number, pitch: number): string {
  const thick = Math.max(1, Math.round(pitch * 0.4));
  let path = "";
  for (let y = pitch - thick; y + thick <= height; y += pitch) path += `M0 ${y}h${width}v${thick}h-${width}z`;
  return path;
}

function squares(
  width: number,
  height: number,
  options: { readonly pitch: number; readonly size: number; readonly shifted: boolean },
): string {
  const { pitch, size } = options;
  let path = "";
  let row = 0;
  for (let y = size; y + size <= height; y += pitch / 2 > size ? pitch : size, row++) {
    const start = size + (options.shifted && row % 2 === 1 ? Math.round(pitch / 2) : 0);
    for (let x = start; x + size <= width; x += pitch) path += `M${x} ${y}h${size}v${size}h-${size}z`;
  }
  return path;
}
