/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { BESIDE, type Draft, VariantDraft, type VariantsField } from "../../settings_form/mod.ts";
import { controlId, type FormView } from "./form_view.ts";
import { GroupFields } from "./group_fields.tsx";

/** One of several groups: which one, then its settings. */
export function VariantsSetting(
  { field, name, draft, view }: { field: VariantsField; name: string; draft: Draft; view: FormView },
) {
  if (!(draft instanceof VariantDraft)) return null;
  const variant = field.variants[draft.variant];
  const id = controlId(name + BESIDE.variant);
  const choose = `choose:${name}`;
  return (
    <>
      <fieldset class="field open-choice">
        <legend class="hidden">What it is</legend>
        <div class="choices">
          {field.variants.map(({ title }, index) => (
            <label class="choice">
              <input
                type="radio"
                id={`${id}-${index}`}
                name={name + BESIDE.variant}
                value={String(index)}
                checked={index === draft.variant}
                autofocus={view.focus === choose && index === draft.variant ? true : undefined}
                hx-post={view.action}
                hx-trigger="change"
                hx-target="#settings"
                hx-swap="outerHTML"
                hx-vals={JSON.stringify({ [choose]: "1" })}
              />
              {title}
            </label>
          ))}
          <noscript>
            <button class="button" type="submit" name={choose} value="1">Choose</button>
          </noscript>
        </div>
      </fieldset>
      {variant === undefined
        ? null
        : <GroupFields field={variant} name={name} draft={draft.value} view={view} />}
    </>
  );
}
