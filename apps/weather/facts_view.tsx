import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, columns, rows } from "../ui/box.ts";
import { Icon } from "../ui/icon.tsx";
import { Line } from "../ui/line.tsx";
import { typeSizes } from "../ui/type_scale.ts";
import type { WeatherFact } from "./facts.ts";

/** Facts in a grid: where each stands, and how large its words are. */
export interface LaidFacts {
  readonly size: number;
  readonly cells: readonly { readonly fact: WeatherFact; readonly box: Box }[];
}

/**
 * Lays facts into as many columns, row by row, at the largest size at which all their words fit; null where they do not
 * at any size, or where they are too few to fill a row.
 */
export function layFacts(
  facts: readonly WeatherFact[],
  box: Box,
  { panel, count }: { readonly panel: Panel; readonly count: number },
): LaidFacts | null {
  if (facts.length < count) return null;
  const lines = Math.ceil(facts.length / count);
  const gap = unit(panel);
  const room = columns(box, count, gap)[0]?.width ?? 0;
  const widest = (size: number) =>
    Math.max(...facts.map(({ text }) => iconSide(size) + iconGap(size) + measureText(text, { size })));
  const size = typeSizes(panel, 2).find((size) =>
    widest(size) <= room && box.height >= lines * Math.ceil(size * 1.5)
  );
  if (size === undefined) return null;
  const height = Math.min(box.height, lines * Math.round(size * 2.2));
  const cells = rows({ ...box, height }, lines, 0).flatMap((row) => columns(row, count, gap));
  return { size, cells: facts.map((fact, index) => ({ fact, box: cells[index] as Box })) };
}

/** Facts where they were laid. */
export function Facts({ laid, panel }: { readonly laid: LaidFacts; readonly panel: Panel }): JSX.Element {
  const { ink, muted } = inks(panel);
  const { size } = laid;
  const side = iconSide(size);
  return (
    <div style={{ display: "flex" }}>
      {laid.cells.map(({ fact, box }) => (
        <div style={{ display: "flex" }}>
          <Icon box={{ ...box, width: side }} size={side} name={fact.icon} color={muted} />
          <Line
            box={{ ...box, x: box.x + side + iconGap(size), width: box.width - side - iconGap(size) }}
            text={fact.text}
            style={{ size, weight: 400, color: ink }}
          />
        </div>
      ))}
    </div>
  );
}

function iconSide(size: number): number {
  return Math.round(size * 1.25);
}

function iconGap(size: number): number {
  return Math.round(size * 0.5);
}
