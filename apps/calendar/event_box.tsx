import type { JSX } from "satori/jsx";
import { inks, measureText } from "../../renderers/mod.ts";
import { type Box, cutLeft, inset, shrink } from "../ui/box.ts";
import { Fit } from "../ui/fit.tsx";
import { Field, Outline, ruleSize } from "../ui/rule.tsx";
import { typeSize } from "../ui/type_scale.ts";
import type { Entry } from "./entries.ts";
import { type CalendarLook, cellSize, entryColor, isNow, isPast } from "./look.ts";

/** An event as a box: a bar in its calendar's color, its title, and its time and place where there is room. */
export function EventBox({ box, entry, look }: {
  readonly box: Box;
  readonly entry: Entry;
  readonly look: CalendarLook;
}): JSX.Element {
  const { context, words } = look;
  const { panel } = context;
  const { ink, muted, paper } = inks(panel);
  const past = isPast(entry, context);
  const bar = past ? 0 : Math.max(2, ruleSize(panel) * 2);
  const size = box.width >= typeSize(panel, 0) * 5 ? typeSize(panel, 0) : cellSize(panel);
  const line = Math.ceil(size * 1.25);
  const [, rest] = cutLeft(box, bar);
  const inner = shrink(rest, { left: 2 + Math.floor(size / 6), right: 2 });
  const top = Math.floor((Math.min(box.height, line + 4) - line) / 2);
  const room = shrink(inner, { top });
  const place = [`${words.time(entry.start)} – ${words.time(entry.end)}`, entry.location]
    .filter((text) => text !== "").join(" · ");
  const title = {
    sizes: [size],
    weight: past ? 400 : 600,
    color: past ? muted : ink,
    maxLines: Math.max(1, Math.floor(room.height / line)),
  } as const;
  const isWide = measureText(place, { size }) <= room.width || room.width >= size * 12;
  const hasPlace = room.height >= line * 2 && isWide;
  const titleBox = hasPlace ? { ...room, height: room.height - line } : room;
  // A title of which three letters are left helps nobody.
  const hasTitle = room.width >= size * 1.6;
  return (
    <div style={{ display: "flex" }}>
      <Field box={box} color={paper} />
      <Outline
        box={box}
        color={past ? muted : ink}
        size={isNow(entry, context) ? Math.max(2, ruleSize(panel)) : 1}
      />
      {bar > 0
        ? (
          <Field
            box={{ ...inset(box, 1), width: Math.min(bar, Math.max(0, box.width - 2)) }}
            color={entryColor(entry, context)}
          />
        )
        : null}
      {hasTitle ? <Fit box={titleBox} text={entry.title} style={title} /> : null}
      {hasTitle && hasPlace
        ? (
          <Fit
            box={{
              ...room,
              y: placeRow(entry.title, titleBox, { size, line, most: title.maxLines }),
              height: line,
            }}
            text={place}
            style={{ sizes: [size], weight: 400, color: muted, maxLines: 1 }}
          />
        )
        : null}
    </div>
  );
}

/** The row under a title that takes one or more lines. */
function placeRow(
  title: string,
  box: Box,
  { size, line, most }: { readonly size: number; readonly line: number; readonly most: number },
): number {
  const wanted = Math.ceil(measureText(title, { size, weight: 600 }) / Math.max(1, box.width) * 1.3);
  const fitting = Math.max(1, Math.floor(box.height / line));
  return box.y + line * Math.max(1, Math.min(fitting, most, wanted));
}
