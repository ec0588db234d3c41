import type { JSX } from "satori/jsx";
import { inks, type Panel } from "../../renderers/mod.ts";
import type { Box } from "../ui/box.ts";
import { ruleSize } from "../ui/rule.tsx";
import { placeIn } from "../ui/stroke.tsx";
import { strokePath } from "../ui/stroke_path.ts";
import type { Scale } from "./scale.ts";
import type { Settings } from "./settings.ts";

/** A broken line across the plot at each limit, in the accent. */
export function Limits({ box, scale, settings, panel }: {
  readonly box: Box;
  readonly scale: Scale;
  readonly settings: Pick<Settings, "alert_below" | "alert_above">;
  readonly panel: Panel;
}): JSX.Element | null {
  const { accent, ink } = inks(panel);
  const size = ruleSize(panel);
  const limits = [settings.alert_below, settings.alert_above]
    .filter((limit) => limit !== null).filter((limit) => limit >= scale.low && limit <= scale.high);
  const path = limits.map((limit) => {
    const y = placeIn({ ...box, x: 0, y: 0 }, scale, { x: 0, y: limit }, size).y;
    return strokePath([{ x: 0, y }, { x: Math.max(0, box.width - size), y }], "dashed", size);
  }).join("");
  if (path === "") return null;
  return (
    <svg
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      style={{ position: "absolute", left: box.x, top: box.y }}
    >
      <path d={path} fill={accent ?? ink} shape-rendering="crispEdges" />
    </svg>
  );
}
