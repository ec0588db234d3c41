/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { BESIDE } from "../../settings_form/mod.ts";

/** A moment's control. */
export interface MomentInputProps {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly label: string;
  readonly more: Readonly<Record<string, string | boolean | undefined>>;
}

/** A date, and a time of day that may be left out. */
export function MomentInput({ id, name, text, label, more }: MomentInputProps) {
  const [date = "", time = ""] = text.split(/[T ]/);
  return (
    <div class="moment">
      <input id={id} name={name} type="date" value={date} {...more} />
      <label class="hidden" for={`${id}-time`}>{`Time of ${label}, if any`}</label>
      <input id={`${id}-time`} name={name + BESIDE.time} type="time" value={time} />
    </div>
  );
}
