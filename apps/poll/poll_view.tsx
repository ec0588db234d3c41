import type { JSX } from "satori/jsx";
import { inks, type Panel } from "../../renderers/mod.ts";
import { cutBottom } from "../ui/box.ts";
import { FigurePage } from "../ui/figure_page.tsx";
import { Fit } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { roomClass } from "../ui/room.ts";
import { displaySizes, glanceUnit } from "../ui/type_scale.ts";
import type { ChoiceRow } from "./choice_row.ts";
import { ChoiceRows, choicesHeight } from "./choice_rows.tsx";

/** The question as large as it fits, its choices below it; tiny glass shows the one or the leading one of the others. */
export function PollView({ panel, question, choices, left, right }: {
  readonly panel: Panel;
  readonly question: string;
  readonly choices: readonly ChoiceRow[];
  /** Small above the question. */
  readonly left: string;
  readonly right: string;
}): JSX.Element {
  const tiny = roomClass(panel) === "tiny";
  const small = roomClass(panel) === "small";
  const leading = choices.reduce((best, each) => {
    return (each.result?.count ?? 0) > (best.result?.count ?? 0) ? each : best;
  });
  if (tiny && (leading.result?.count ?? 0) > 0) {
    const figures = [{ text: String(leading.result?.percent ?? 0), unit: "%" }];
    return <FigurePage frame={{ panel }} title={leading.text} figures={figures} />;
  }
  const frame = small && panel.inset?.bottom ? { panel } : { panel, heading: { left, right } };
  const layout = layPage(frame);
  const gap = Math.round(glanceUnit(panel) / (small ? 3 : 1));
  const wished = choicesHeight(layout.body, choices, panel);
  const list = Math.min(wished, Math.floor(layout.body.height * (small ? 0.72 : 0.62)));
  const [top, below] = tiny ? [layout.body, null] : cutBottom(layout.body, list, gap);
  return (
    <Page frame={frame} layout={layout}>
      <Fit
        box={top}
        text={question}
        style={{
          sizes: displaySizes(panel, { largest: glanceUnit(panel) * 4 }),
          weight: 600,
          color: inks(panel).ink,
          lineHeight: 1.15,
          balance: true,
        }}
        valign="middle"
      />
      {below === null ? null : <ChoiceRows box={below} choices={choices} panel={panel} />}
    </Page>
  );
}
