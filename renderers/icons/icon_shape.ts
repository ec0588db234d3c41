/** One shape of an icon, in the units of its grid. */
export interface IconShape {
  readonly tag: "path" | "circle" | "rect" | "ellipse";
  /** Geometry as SVG has it, such as `d` or `cx`; no paint. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly paint: "stroke" | "fill";
}

/** How an icon is drawn at one size. */
export interface IconDrawing {
  /** Side of the grid that the shapes are drawn on: 16 or 24. */
  readonly grid: number;
  readonly shapes: readonly IconShape[];
  /** Whole pixels that the drawing takes, at most the size asked for. */
  readonly side: number;
  /** Thickness of its strokes in whole pixels. */
  readonly stroke: number;
}
