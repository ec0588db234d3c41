/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { ChoiceField } from "../../settings_form/mod.ts";
import type { ControlProps } from "./text_input.tsx";

/** Choices that stand open; more of them are folded into a select. */
const OPEN = 4;

/** Whether the choices of a field all stand open. */
export function standsOpen({ options, nullable }: ChoiceField): boolean {
  return !nullable && options.length <= OPEN;
}

/** One of several values, as buttons that stand open or as a select. */
export function ChoiceInput({ field, id, name, text, more }: ControlProps<ChoiceField>) {
  if (standsOpen(field)) {
    return (
      <div class="choices">
        {field.options.map(({ value, name: said }, index) => (
          <label class="choice">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              value={String(value)}
              checked={String(value) === text}
              {...(String(value) === text || index === 0 ? more : {})}
            />
            {said}
          </label>
        ))}
      </div>
    );
  }
  return (
    <select id={id} name={name} {...more}>
      {field.nullable ? <option value="" selected={text === ""}>Automatic</option> : null}
      {field.options.map(({ value, name: said }) => (
        <option value={String(value)} selected={String(value) === text}>{said}</option>
      ))}
      {text === "" || field.options.some(({ value }) => String(value) === text)
        ? null
        : <option value={text} selected>{text}</option>}
    </select>
  );
}
