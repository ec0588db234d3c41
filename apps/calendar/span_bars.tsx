import type { JSX } from "satori/jsx";
import { inks } from "../../renderers/mod.ts";
import { type Box, shrink } from "../ui/box.ts";
import { Fit } from "../ui/fit.tsx";
import { Line } from "../ui/line.tsx";
import { Field, Outline, ruleSize } from "../ui/rule.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { type Entry, touches } from "./entries.ts";
import { type CalendarLook, cellSize, entryColor, isPast } from "./look.ts";
import { layLanes } from "./overlaps.ts";
import { wordsOf } from "../words/mod.ts";

/** A span over days: which columns, on which lane from the top. */
export interface Span {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
  readonly lane: number;
}

/** Spans that find room, and how many of each column do not. */
export interface SpanLanes {
  readonly spans: readonly Span[];
  /** For each column how many are left out; their number stands on the last lane. */
  readonly hidden: readonly number[];
  /** Lanes in use. */
  readonly count: number;
}

/** Puts entries on lanes over days, longest first; where they need more than `most`, the last lane counts the rest. */
export function spanLanes(
  entries: readonly Entry[],
  days: readonly Temporal.PlainDate[],
  most: number,
): SpanLanes {
  const ranges = entries.map((entry) => {
    const inside = days.map((day) => touches(entry, day));
    return { entry, first: inside.indexOf(true), last: inside.lastIndexOf(true) };
  }).filter(({ first }) => first >= 0)
    .sort((one, other) =>
      one.first - other.first || Number(other.entry.allDay) - Number(one.entry.allDay) ||
      (other.last - other.first) - (one.last - one.first)
    );
  const lanes = layLanes(ranges);
  const spans = ranges.map((range, index) => ({ ...range, lane: lanes[index] as number }));
  const needed = Math.max(0, ...lanes.map((lane) => lane + 1));
  const hidden = days.map(() => 0);
  if (needed <= most) return { spans, hidden, count: needed };
  // A column that counts what it leaves out needs its last lane for that.
  const crowded = days.map((_, day) =>
    spans.some(({ first, last, lane }) => first <= day && last >= day && lane >= most)
  );
  const kept = spans.filter(({ first, last, lane }) => {
    const isOut = lane >= most || lane === most - 1 && crowded.slice(first, last + 1).some(Boolean);
    if (isOut) { for (let day = first; day <= last; day++) hidden[day] = (hidden[day] ?? 0) + 1; }
    return !isOut;
  });
  return { spans: kept, hidden, count: most };
}

/** Spans as bars over their columns, a line high each. */
export function SpanBars({ box, lanes, columns, look, height, plain }: {
  readonly box: Box;
  readonly lanes: SpanLanes;
  readonly columns: readonly Box[];
  readonly look: CalendarLook;
  /** Pixels of a bar; two more are between bars. */
  readonly height: number;
  /** Leaves out the frame around what lasts one day and has a time. */
  readonly plain?: true;
}): JSX.Element {
  const { context, words } = look;
  const { panel } = context;
  const { ink, muted } = inks(panel);
  const size = height >= typeSize(panel, 0) * 1.25 ? typeSize(panel, 0) : cellSize(panel);
  const bar = Math.max(2, ruleSize(panel) * 2);
  return (
    <div style={{ display: "flex" }}>
      {lanes.spans.map(({ entry, first, last, lane }) => {
        const from = columns[first] as Box;
        const to = columns[last] as Box;
        const place = { x: from.x, y: box.y + lane * (height + 2), width: to.x + to.width - from.x, height };
        const past = isPast(entry, context);
        const isFramed = !plain || entry.allDay || first !== last;
        const room = shrink(place, { left: (isFramed ? bar : 0) + 3, right: 2 });
        return (
          <div style={{ display: "flex" }}>
            {isFramed ? <Outline box={place} color={past ? muted : ink} size={1} /> : null}
            {past
              ? null
              : <Field box={{ ...place, width: isFramed ? bar : 2 }} color={entryColor(entry, context)} />}
            <Fit
              box={room}
              text={entry.allDay || plain ? entry.title : `${words.time(entry.start)} ${entry.title}`}
              style={{
                sizes: [size],
                weight: past || !isFramed ? 400 : 600,
                color: past ? muted : ink,
                maxLines: 1,
                lineHeight: height / size,
              }}
            />
          </div>
        );
      })}
      {lanes.hidden.map((count, index) =>
        count === 0 ? null : (
          <Line
            box={{ ...columns[index]!, y: box.y + (lanes.count - 1) * (height + 2), height }}
            text={columns[index]!.width >= size * 5
              ? wordsOf(context.device.locale)("more", { count })
              : `+${count}`}
            style={{ size, weight: 400, color: muted }}
          />
        )
      )}
    </div>
  );
}
