/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { BESIDE, type Draft, KeptSecret } from "../../settings_form/mod.ts";

/** A secret's control. */
export interface SecretInputProps {
  readonly id: string;
  readonly name: string;
  /** A text is what was typed and is not stored yet. */
  readonly draft: Draft;
  readonly label: string;
  readonly more: Readonly<Record<string, string | boolean | undefined>>;
}

/** A text that is stored and never shown again: set, kept while nothing is typed, or cleared. */
export function SecretInput({ id, name, draft, label, more }: SecretInputProps) {
  const kept = draft instanceof KeptSecret ? draft.place : null;
  return (
    <div class="secret">
      <input
        id={id}
        name={name}
        type="password"
        autocomplete="new-password"
        value={typeof draft === "string" ? draft : ""}
        placeholder={kept === null ? undefined : "Set. Leave empty to keep it"}
        {...more}
      />
      {kept === null ? null : (
        <div class="choice">
          <input type="hidden" name={name + BESIDE.kept} value={kept} />
          <input type="checkbox" id={`${id}-clear`} name={name + BESIDE.clear} value="1" autocomplete="off" />
          <label for={`${id}-clear`}>
            Clear it<span class="hidden">{`: ${label}`}</span>
          </label>
        </div>
      )}
    </div>
  );
}
