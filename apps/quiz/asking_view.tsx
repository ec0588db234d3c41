import type { JSX } from "satori/jsx";
import { inks } from "../../renderers/mod.ts";
import { cutBottom } from "../ui/box.ts";
import { Fit } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { displaySizes, glanceUnit } from "../ui/type_scale.ts";
import { Choices, choicesHeight } from "./choices.tsx";
import { frameOf, type QuizViewProps } from "./frame.ts";
import { choicesOf } from "./question.ts";
import { writesChoices } from "./written.ts";

/** The question, as large as it fits, and its choices where no caption on the glass or the device says them. */
export function AskingView(props: QuizViewProps): JSX.Element {
  const { context, question } = props;
  const { panel, device } = context;
  const plain = frameOf(props);
  const choices = choicesOf(question).map(oneLine);
  const written = writesChoices(question, context);
  const small = roomClass(panel) === "small";
  const { heading: _heading, ...bare } = plain;
  // Small glass has no room for a heading beside a question and three choices.
  const frame = written && small ? bare : plain;
  const layout = layPage(frame);
  const { ink } = inks(panel);
  const gap = Math.round(glanceUnit(panel) / (small ? 2 : 1));
  const wished = choicesHeight(choices, layout.body, panel);
  const listHeight = Math.min(wished, Math.floor(layout.body.height * 0.55));
  const [top, list] = written ? cutBottom(layout.body, listHeight, gap) : [layout.body, null];
  return (
    <Page frame={frame} layout={layout}>
      <Fit
        box={top}
        text={oneLine(question.question)}
        style={{
          sizes: displaySizes(panel, { largest: glanceUnit(panel) * 5 }),
          weight: 600,
          color: ink,
          lineHeight: 1.15,
          balance: true,
        }}
        valign={roomClass(panel) === "tiny" ? "top" : "middle"}
      />
      {list
        ? <Choices box={list} choices={choices} panel={panel} lettered={device.buttons.length > 0} />
        : null}
    </Page>
  );
}
