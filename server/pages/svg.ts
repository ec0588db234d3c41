import { type Child, type FC, jsx } from "hono/jsx";

/** Attributes of a shape, by their names in SVG, and what is inside it. */
export interface ShapeProps {
  readonly [name: string]: Child | undefined;
  readonly children?: Child;
}

/** A drawing. It takes part in no reading order: whatever it shows is also said in words. */
export const Svg: FC<ShapeProps> = (props) =>
  draw("svg", { "aria-hidden": "true", focusable: "false", ...props });

/** A filled rectangle. */
export const Rect: FC<ShapeProps> = (props) => draw("rect", props);

/** Lines and curves. */
export const Path: FC<ShapeProps> = (props) => draw("path", props);

/** A word at a place. */
export const Text: FC<ShapeProps> = (props) => draw("text", props);

// hono's types of elements leave those of SVG out.
function draw(tag: string, { children, ...attributes }: ShapeProps) {
  return jsx(tag, attributes, children as Child as string);
}
