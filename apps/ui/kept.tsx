import type { JSX, JSXNode } from "satori/jsx";
import type { Box } from "./box.ts";

/**
 * A part of a screen that is not mirrored for readers who read from right to left, such as a plot: time runs from left to
 * right in them everywhere, as is the custom of the field. Its box goes to the mirrored place; what is in it, at places
 * of the whole screen, stays as it is in that box.
 */
export function Kept({ box, children }: { readonly box: Box; readonly children?: JSXNode }): JSX.Element {
  const { x: left, y: top, width, height } = box;
  return (
    <div data-direction="ltr" style={{ display: "flex", position: "absolute", left, top, width, height }}>
      <div style={{ display: "flex", position: "absolute", left: -left, top: -top }}>{children}</div>
    </div>
  );
}
