import type { JSX } from "satori/jsx";
import { measureText, tabularFigures } from "../../renderers/mod.ts";
import type { Box } from "./box.ts";

/** Where text stands in its box. */
export type Align = "left" | "center" | "right";

/** How a line is written. */
export interface LineStyle {
  /** Whole pixels. */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly color: string;
  /** Makes all digits equally wide. */
  readonly tabular?: true;
}

/** The place in `width` pixels of something `used` pixels wide, whole. */
export function alignedAt(align: Align, width: number, used: number): number {
  if (align === "left") return 0;
  const spare = Math.max(0, width - Math.ceil(used));
  return align === "right" ? spare : Math.floor(spare / 2);
}

/** One line of text that is known to fit, placed on whole pixels and centered on its box's height. */
export function Line(
  { box, text, style, align = "left" }: {
    readonly box: Box;
    readonly text: string;
    readonly style: LineStyle;
    readonly align?: Align;
  },
): JSX.Element {
  const used = align === "left" ? 0 : measureText(text, style);
  return (
    <div
      style={{
        position: "absolute",
        left: box.x + alignedAt(align, box.width, used),
        top: box.y,
        height: box.height,
        fontSize: style.size,
        fontWeight: style.weight,
        lineHeight: `${box.height}px`,
        color: style.color,
        ...(style.tabular ? tabularFigures : {}),
        whiteSpace: "pre",
      }}
    >
      {text}
    </div>
  );
}
