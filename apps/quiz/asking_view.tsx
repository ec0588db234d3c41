import type { JSX } from "satori/jsx";
import { inks, type Panel } from "../../renderers/mod.ts";
import type { AppDevice } from "../app.ts";
import { cutBottom } from "../ui/box.ts";
import { captionsFit } from "../ui/captions.tsx";
import { Fit } from "../ui/fit.tsx";
import { layPage, Page, type PageLayout } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { displaySizes, glanceUnit } from "../ui/type_scale.ts";
import { Choices, choicesHeight } from "./choices.tsx";
import { frameOf, type QuizViewProps } from "./frame.ts";
import { choicesOf } from "./question.ts";

/** The question, as large as it fits, and its choices where no caption on the glass or the device says them. */
export function AskingView(props: QuizViewProps): JSX.Element {
  const { context: { panel, device }, question, labels } = props;
  const plain = frameOf(props);
  const choices = choicesOf(question).map(oneLine);
  const written = writesChoices(layPage(plain), { panel, choices, device });
  // Beside written choices a caption only has to name its row.
  const letters = Object.fromEntries(
    Object.entries(labels).map(([button, text]) => {
      return [button, choices.includes(text) ? button : text];
    }),
  );
  const small = roomClass(panel) === "small";
  const { heading, ...bare } = plain;
  // Small glass has no room for a heading beside a question and three choices.
  const frame = written ? { ...(small ? bare : { ...bare, heading }), labels: letters } : plain;
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

/** Whether the screen must write the choices out: nothing else does, a caption is too short for one, or an admin renamed it. */
function writesChoices(
  layout: PageLayout,
  options: {
    readonly panel: Panel;
    readonly choices: readonly string[];
    readonly device: AppDevice;
  },
): boolean {
  const { panel, choices, device } = options;
  if (roomClass(panel) === "tiny") return false;
  const renamed = ["A", "B", "C"].slice(0, choices.length).some((button) =>
    Object.hasOwn(device.typedLabels, button)
  );
  if (renamed) return true;
  if (device.drawsCaptions) return choices.some((text) => text.length > 12);
  return layout.captions.length === 0 || !captionsFit(layout.captions, panel);
}
