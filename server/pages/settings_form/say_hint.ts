import type { Field } from "../../settings_form/mod.ts";

/** What helps with a setting: its description, and for a number without one the numbers that are allowed. */
export function sayHint(field: Field): string {
  if (field.kind === "json") return [field.description, "As JSON."].filter((part) => part !== "").join(" ");
  if (field.kind !== "number") return field.description;
  const { description, least, most } = field;
  // Limits that are told already, or are there only to keep numbers sane, need no words.
  if (/\d/.test(description) || most === null || least === null || most >= 1e6) return description;
  return [description, `${least} to ${most.toLocaleString("en")}.`].filter((part) => part !== "").join(" ");
}
