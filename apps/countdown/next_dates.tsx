import type { JSX } from "satori/jsx";
import { inks, type Panel, screenSize, unit } from "../../renderers/mod.ts";
import { type Box, cutTop } from "../ui/box.ts";
import { rowHeight, RowList } from "../ui/row_list.tsx";
import { roomClass } from "../ui/room.ts";
import { Field, ruleSize } from "../ui/rule.tsx";
import { typeSize } from "../ui/type_scale.ts";

function rowSize(panel: Panel): number {
  const { width, height } = screenSize(panel);
  const step = roomClass(panel) === "small" ? 0 : Math.min(width, height) < typeSize(panel, 0) * 24 ? 1 : 2;
  return typeSize(panel, step);
}

/** White space above and below the rule over the list. */
function space(panel: Panel): number {
  return Math.round(unit(panel) * (roomClass(panel) === "small" ? 0.25 : 0.5));
}

/** Pixels that the dates after the first would like, at most seven rows on high glass and four on wide; none on low glass. */
export function nextDatesHeight(
  body: Box,
  { panel, count }: { readonly panel: Panel; readonly count: number },
): number {
  const high = body.height > body.width;
  if (roomClass(panel) === "small" && !high) return 0;
  const rows = Math.min(count, high ? 7 : 4);
  return rows * (rowHeight(rowSize(panel)) + ruleSize(panel)) + 2 * space(panel) + ruleSize(panel);
}

/** The dates after the first, in rows under a rule. */
export function NextDates({ box, panel, dates, locale }: {
  readonly box: Box;
  readonly panel: Panel;
  readonly dates: readonly { readonly title: string; readonly distance: string }[];
  readonly locale: string;
}): JSX.Element {
  const [, below] = cutTop(box, space(panel));
  const [rule, list] = cutTop(below, ruleSize(panel), space(panel));
  const rows = dates.map(({ title, distance }) => ({ left: title, right: distance }));
  return (
    <div style={{ display: "flex" }}>
      <Field box={rule} color={inks(panel).ink} />
      <RowList box={list} rows={rows} size={rowSize(panel)} panel={panel} locale={locale} />
    </div>
  );
}
