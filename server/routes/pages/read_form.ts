import type { Context } from "hono";
import { InvalidInputError } from "../../errors.ts";
import type { HttpEnv } from "../../http.ts";

/** The fields of a sent form, of several with one name the last. Throws InvalidInputError on what is no form. */
export async function readForm(c: Context<HttpEnv>): Promise<Record<string, string | File>> {
  return await c.req.parseBody().catch(refuse);
}

/** The same with all of several fields that have one name. */
export async function readFormLists(
  c: Context<HttpEnv>,
): Promise<Record<string, string | File | (string | File)[]>> {
  return await c.req.parseBody({ all: true }).catch(refuse);
}

/** The same as it was sent, each field in its order. */
export async function readFormData(c: Context<HttpEnv>): Promise<FormData> {
  return await c.req.formData().catch(refuse);
}

/** What the runtime throws on a form without a boundary, or with parts that are none; a body over its limit is not that. */
function refuse(error: unknown): never {
  if (!(error instanceof TypeError)) throw error;
  throw new InvalidInputError("Cannot read the form: found a body that is none, expected the fields of one");
}
