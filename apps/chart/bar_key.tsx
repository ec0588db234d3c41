import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel } from "../../renderers/mod.ts";
import { type Box, centered } from "../ui/box.ts";
import { Line } from "../ui/line.tsx";
import { cutText } from "../ui/plain_text.ts";
import { Field, Outline, ruleSize } from "../ui/rule.tsx";
import { typeSize } from "../ui/type_scale.ts";
import type { Series } from "./read_series.ts";
import { barFill } from "./series_looks.ts";

/** Names of the bars that stand side by side, each after a sample of its fill; only those that have room. */
export function BarKey({ box, series, panel }: {
  readonly box: Box;
  readonly series: readonly Series[];
  readonly panel: Panel;
}): JSX.Element | null {
  const { ink } = inks(panel);
  const size = typeSize(panel, 0);
  const height = Math.ceil(size * 1.25);
  if (box.height < height) return null;
  const side = Math.round(size * 0.8);
  let x = box.x;
  return (
    <div style={{ display: "flex" }}>
      {series.map(({ title }, index) => {
        const text = cutText(title === "" ? String(index + 1) : title, 20);
        const width = Math.ceil(measureText(text, { size }));
        const left = x;
        if (left + side + Math.round(size / 2) + width > box.x + box.width) return null;
        x += side + width + Math.round(size * 1.5);
        const sample = centered({ x: left, y: box.y, width: side, height }, side, side);
        return (
          <div style={{ display: "flex" }}>
            <Field box={sample} color={barFill(index, panel)} />
            {index === 0
              ? null
              : <Outline box={sample} color={ink} size={Math.max(1, ruleSize(panel) >> 1)} />}
            <Line
              box={{ x: left + side + Math.round(size / 2), y: box.y, width, height }}
              text={text}
              style={{ size, weight: 400, color: ink }}
            />
          </div>
        );
      })}
    </div>
  );
}
