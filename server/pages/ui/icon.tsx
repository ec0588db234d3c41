/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { iconDrawing, type IconName } from "../../../renderers/panels.ts";
import { Svg } from "../svg.ts";

export type { IconName } from "../../../renderers/mod.ts";

/** An icon of 20 px in the color of the text around it. It takes part in no reading order: words say the same. */
export function Icon({ name }: { readonly name: IconName }) {
  const { grid, shapes } = iconDrawing(name, 24);
  return (
    <Svg class="icon" viewBox={`0 0 ${grid} ${grid}`} width="20" height="20">
      {shapes.map(({ tag, attributes, paint }) => hono.jsx(tag, { ...attributes, class: `ink-${paint}` }))}
    </Svg>
  );
}
