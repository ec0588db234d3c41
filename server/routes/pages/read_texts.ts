import type { Context } from "hono";
import type { HttpEnv } from "../../http.ts";
import { readForm } from "./read_form.ts";

/** The texts of a form by name, trimmed; whatever is missing, or is not text, is empty. */
export async function readTexts<Name extends string>(
  c: Context<HttpEnv>,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const form = await readForm(c);
  const text = (name: string) => {
    const value = form[name];
    return typeof value === "string" ? value.trim() : "";
  };
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>;
}
