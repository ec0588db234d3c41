import { ConstraintError } from "../../../database/mod.ts";
import { ConflictError, InvalidBodyError, InvalidInputError } from "../../errors.ts";

/**
 * What is wrong with a form, by name of the field; the empty name means the whole. Throws what is no fault of the
 * form.
 */
export function faultsByField(error: unknown): Record<string, string> {
  if (error instanceof InvalidBodyError) {
    return Object.fromEntries(error.faults.map(({ path, detail }) => [path, capital(detail)]));
  }
  if (error instanceof ConstraintError) return { "": "This name is taken, choose another." };
  if (error instanceof InvalidInputError || error instanceof ConflictError) return { "": error.message };
  throw error;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
