import type { Panel } from "../../../renderers/mod.ts";
import type { LookPress } from "../../look.ts";
import type { TargetOffers } from "../../preview_target.ts";

/** What stands beside a form: an app on some glass at some time. */
export interface PreviewView {
  readonly offers: TargetOffers;
  /** The target that is chosen: `model:og`. */
  readonly target: string;
  readonly panel: Panel;
  /** Steps of a quarter of an hour ahead. */
  readonly step: number;
  readonly presses: readonly LookPress[];
  /** The last picture, or null before there is one. */
  readonly shown: ShownLook | null;
  /** Why there is no new picture, or null. */
  readonly problem: string | null;
}

/** A picture and what there is to say about it. */
export interface ShownLook {
  /** A `data:` URL. */
  readonly picture: string;
  /** What is on it, in words, or null. */
  readonly text: string | null;
  /** When it is: `Today 14:30`. */
  readonly when: string;
  /** Until when it stays: `until 15:00`, or null where nothing but a press or other settings change it. */
  readonly until: string | null;
  /** The steps of the day at which it is another one, from the one on show on; no more than were looked for. */
  readonly changes: readonly number[];
  /** True where it shows sample data. */
  readonly sample: boolean;
  /** Captions by the names of the buttons, in the order of the frame. */
  readonly buttons: readonly { readonly name: string; readonly label: string }[];
  /** What was given up for the panel's byte limit. */
  readonly reductions: readonly string[];
}

/** Presses as a form keeps them: `A@0 B@4`. */
export function writePresses(presses: readonly LookPress[]): string {
  return presses.map(({ button, step }) => `${button}@${step}`).join(" ");
}

/** Presses from a form; whatever is none is left out. */
export function readPresses(text: string): LookPress[] {
  return text.split(" ").flatMap((part) => {
    const match = /^([\w+-]{1,40})@(\d{1,3})$/.exec(part);
    return match === null ? [] : [{ button: match[1]!, step: Number(match[2]) }];
  });
}
