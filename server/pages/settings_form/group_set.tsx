/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { GroupFields, type GroupFieldsProps } from "./group_fields.tsx";

/** Settings that belong together, in a frame with their name. */
export function GroupSet(props: GroupFieldsProps) {
  const { field, name, view } = props;
  const fault = view.faults.get(name) ?? null;
  return (
    <fieldset class="settings-set">
      <legend>{field.title}</legend>
      {field.description === "" ? null : <p class="hint">{field.description}</p>}
      {fault === null ? null : <p class="fault">{fault}</p>}
      <GroupFields {...props} />
    </fieldset>
  );
}
