/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { encode } from "uqr";
import { Path, Rect, Svg } from "../svg.ts";

/** CSS pixels of one dot, so that every edge is sharp. */
const DOT = 4;
/** Dots of white around a code, without which some readers do not find it. */
const QUIET = 4;

/** A code that a phone reads, in black on white in either theme. Words beside it say the same. */
export function QrCode({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { ecc: "M", border: QUIET });
  const dots = data.flatMap((row, y) => row.map((dark, x) => dark ? `M${x} ${y}h1v1h-1z` : "")).join("");
  return (
    <Svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      width={size * DOT}
      height={size * DOT}
      shape-rendering="crispEdges"
    >
      <Rect width={size} height={size} fill="#ffffff" />
      <Path d={dots} fill="#000000" />
    </Svg>
  );
}
