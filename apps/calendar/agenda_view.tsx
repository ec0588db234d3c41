import type { JSX } from "satori/jsx";
import { inks, layoutSize, unit } from "../../renderers/mod.ts";
import { agedFrame } from "../ui/aged.ts";
import { type Box, cutLeft, cutTop } from "../ui/box.ts";
import { layPage, Page } from "../ui/page.tsx";
import { roomClass } from "../ui/room.ts";
import { Field, ruleSize } from "../ui/rule.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { AgendaList } from "./agenda_list.tsx";
import { type CalendarLook, footText } from "./look.ts";
import { monthHeight } from "./month_grid.tsx";
import { TodayAside } from "./today_aside.tsx";

/** What comes, day by day: the next event large, the others in rows; today and its month beside it where there is room. */
export function AgendaView({ look }: { readonly look: CalendarLook }): JSX.Element {
  const { context, words, today } = look;
  const { panel } = context;
  const isNarrow = layoutSize(panel).width < 200;
  const heading = {
    left: isNarrow ? words.shortDate(today) : `${words.weekday(today)}, ${words.monthDay(today)}`,
  };
  const foot = { left: footText(look) };
  const roomy = layPage({ panel, foot });
  const split = splitBody(roomy.body, look);
  // Where no foot says how old the data is, the heading does.
  const isSplit = split !== null && !(look.data.stale && roomy.foot === null);
  const frame = agedFrame({ panel, ...(isSplit ? {} : { heading }), foot }, look.data, context);
  const layout = layPage(frame);
  if (!isSplit) {
    return (
      <Page frame={frame} layout={layout}>
        <AgendaList box={layout.body} look={look} />
      </Page>
    );
  }
  return (
    <Page frame={frame} layout={layout}>
      <TodayAside box={split.aside} look={look} />
      <Field box={split.rule} color={inks(panel).hasGray ? inks(panel).muted : inks(panel).ink} />
      <AgendaList box={split.list} look={look} />
    </Page>
  );
}

/** Where today, a rule and the list stand; null where there is room for the list alone. */
function splitBody(
  body: Box,
  look: CalendarLook,
): { readonly aside: Box; readonly rule: Box; readonly list: Box } | null {
  const { panel } = look.context;
  if (roomClass(panel) === "small" || roomClass(panel) === "tiny") return null;
  const size = typeSize(panel, 0);
  const month = monthHeight(look);
  const [gap, rule] = [Math.round(unit(panel) * 1.25), ruleSize(panel)];
  if (body.width > body.height) {
    const width = Math.max(size * 15, Math.floor(body.width * 0.32));
    if (body.width - width < size * 20 || body.height < month * 1.5) return null;
    const [aside, rest] = cutLeft(body, width, gap);
    const [line, list] = cutLeft(rest, rule, gap);
    return { aside, rule: line, list };
  }
  if (body.height < month * 2.6 || body.width < size * 24) return null;
  const [aside, rest] = cutTop(body, month, gap);
  const [line, list] = cutTop(rest, rule, gap);
  return { aside, rule: line, list };
}
