import type { JSX } from "satori/jsx";
import { inks } from "../../renderers/mod.ts";
import { ruleSize } from "../ui/rule.tsx";
import { share } from "../ui/stroke.tsx";
import type { DialProps } from "./gauge_bar.tsx";

/** A value as a part of a half circle that fills its box, with a mark at each limit. */
export function Arc(
  { box, value, scale, limits, color, panel, thick }: DialProps & { readonly thick: number },
): JSX.Element {
  const { ink, accent } = inks(panel);
  const rule = ruleSize(panel);
  const radius = box.height;
  // Outlines lie inside the box.
  const outer = radius - rule / 2;
  const inner = radius - thick;
  const part = share(value, scale.low, scale.high);
  const base = radius - rule / 2;
  return (
    <svg
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      style={{ position: "absolute", left: box.x, top: box.y }}
    >
      {part > 0 ? <path d={ring(radius, { outer, inner, from: 0, to: part })} fill={color} /> : null}
      <path
        d={ring(radius, { outer, inner, from: 0, to: 1, base })}
        fill="none"
        stroke={ink}
        stroke-width={rule}
      />
      {limits.map((limit) => {
        const at = share(limit, scale.low, scale.high);
        const [from, to] = [pointAt(radius, outer, at), pointAt(radius, inner - thick / 2, at)];
        return (
          <path
            d={`M${from}L${to}`}
            fill="none"
            stroke={accent ?? ink}
            stroke-width={Math.max(2, rule * 1.5)}
          />
        );
      })}
    </svg>
  );
}

/** A part of a half ring, shares of it from its left end on; its foot lies at `base` where that is given. */
function ring(
  radius: number,
  { outer, inner, from, to, base = radius }: {
    readonly outer: number;
    readonly inner: number;
    readonly from: number;
    readonly to: number;
    readonly base?: number;
  },
): string {
  const at = (distance: number, place: number) => pointAt(radius, distance, place, base);
  return `M${at(outer, from)}A${outer} ${outer} 0 0 1 ${at(outer, to)}` +
    `L${at(inner, to)}A${inner} ${inner} 0 0 0 ${at(inner, from)}Z`;
}

/** A place on the half circle in hundredths of a pixel, so that it is the same on every machine. */
function pointAt(radius: number, distance: number, place: number, base = radius): string {
  const angle = Math.PI * (1 - place);
  const x = radius + Math.round(Math.cos(angle) * distance * 100) / 100;
  const y = Math.round((base - Math.sin(angle) * distance) * 100) / 100;
  return `${x} ${y}`;
}
