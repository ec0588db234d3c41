import type { Labels } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { choicesOf, type Question } from "./question.ts";

/** Longest choice that a device which draws captions itself is trusted to show whole, in characters. */
const LONGEST = 12;

/** Whether the screen must write the choices out: nothing else does, a caption is too short for one, or an admin renamed it. */
export function writesChoices(question: Question, context: AppContext<unknown>): boolean {
  const { panel, device, captions = [] } = context;
  if (roomClass(panel) === "tiny") return false;
  const choices = choicesOf(question).map(oneLine);
  const renamed = ["A", "B", "C"].slice(0, choices.length).some((button) =>
    Object.hasOwn(device.typedLabels, button)
  );
  if (renamed) return true;
  if (device.drawsCaptions) return choices.some((text) => text.length > LONGEST);
  return choices.some((text) => !captions.some((caption) => caption.whole && caption.text === text));
}

/** Captions beside written choices: each only has to name its row. */
export function rowCaptions(question: Question, labels: Labels, { device }: AppContext<unknown>): Labels {
  const choices = choicesOf(question).map(oneLine);
  return Object.fromEntries(
    Object.entries(labels).map(([button, text]) => {
      return [button, device.typedLabels[button] ?? (choices.includes(text) ? button : text)];
    }),
  );
}
