import type { JSX } from "satori/jsx";
import { inks } from "../../renderers/mod.ts";
import { agedFrame } from "../ui/aged.ts";
import { cutTop } from "../ui/box.ts";
import { Fit } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { agendaItems } from "./agenda_items.ts";
import { type CalendarLook, isNow, whenText } from "./look.ts";
import { wordsOf } from "../words/mod.ts";

/** The next event alone: when it is, and what. */
export function NextEvent({ look }: { readonly look: CalendarLook }): JSX.Element {
  const { context, words, today, data } = look;
  const { panel } = context;
  const { ink, accent } = inks(panel);
  const frame = agedFrame({ panel }, data, context);
  const layout = layPage(frame);
  const items = agendaItems(look).flatMap((item) => item.kind === "event" ? [item] : []);
  const item = items.find(({ isNext, day }) => isNext && day.equals(today)) ?? items[0];
  const size = typeSize(panel, 0);
  const line = Math.ceil(size * 1.25);
  const [head, below] = cutTop(layout.body, line);
  if (item === undefined) return <Page frame={frame} layout={layout} />;
  const { entry, day } = item;
  const happening = isNow(entry, context);
  const when = happening
    ? wordsOf(context.device.locale)("until", { time: words.time(entry.end) })
    : day.equals(today)
    ? whenText(entry, day, look)
    : `${words.shortWeekday(day)} ${entry.allDay ? day.day : whenText(entry, day, look)}`;
  return (
    <Page frame={frame} layout={layout}>
      <Fit
        box={head}
        text={when}
        style={{ sizes: [size], weight: 600, color: happening && accent ? accent : ink, maxLines: 1 }}
      />
      <Fit box={below} text={entry.title} style={{ sizes: [size], weight: 400, color: ink }} />
    </Page>
  );
}
