import type { JSX } from "satori/jsx";
import { inks } from "../../renderers/mod.ts";
import { Fit } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { roomClass } from "../ui/room.ts";
import { layRows } from "./lay_rows.ts";
import type { ListProps } from "./list_props.ts";
import { OneItem } from "./one_item.tsx";
import { Row, type TodoRow } from "./row.tsx";
import { wordsOf } from "../words/mod.ts";

/** The list: whole rows as large as all of them fit, else those around the selected one; tiny glass shows one alone. */
export function ListView(props: ListProps): JSX.Element {
  const { frame, rows, selected, selectable, locale } = props;
  const { panel } = frame;
  if (roomClass(panel) === "tiny") return <OneItem {...props} />;
  const layout = layPage(frame);
  const { size, places } = layRows(rows, layout.body, { panel, selectable });
  const shown = rows.length <= places.length ? rows.length : Math.max(1, places.length - 1);
  const first = Math.max(0, selected - shown + 1);
  const moreBox = places[shown];
  const more = rows.length - shown;
  return (
    <Page frame={frame} layout={layout}>
      {places.slice(0, shown).map((place, index) => (
        <Row
          box={place}
          row={rows[first + index] as TodoRow}
          mark={!selectable ? "none" : first + index === selected ? "selected" : "plain"}
          size={size}
          panel={panel}
        />
      ))}
      {more === 0 || moreBox === undefined ? null : (
        <Fit
          box={moreBox}
          text={wordsOf(locale)("more", { count: more })}
          style={{ sizes: [size], weight: 400, color: inks(panel).ink, maxLines: 1 }}
          valign="middle"
        />
      )}
    </Page>
  );
}
