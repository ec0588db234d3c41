import type { JSX } from "satori/jsx";
import { inks, type Panel } from "../../renderers/mod.ts";
import type { Box } from "../ui/box.ts";
import { Sparkline } from "../ui/sparkline.tsx";
import type { Series } from "./read_series.ts";

/** A series as a small line without axes. */
export function Spark({ box, series, panel }: {
  readonly box: Box;
  readonly series: Series;
  readonly panel: Panel;
}): JSX.Element | null {
  const isTime = series.points.every(({ at }) => at !== null);
  const points = series.points.map(({ at, value }, index) => ({ x: isTime ? at! : index, y: value }));
  return <Sparkline box={box} points={points} color={inks(panel).ink} panel={panel} />;
}
