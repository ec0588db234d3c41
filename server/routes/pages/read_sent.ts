import type { Context, MiddlewareHandler } from "hono";
import type { HttpEnv } from "../../http.ts";
import { limitTo } from "../../limit_body.ts";
import { FILE_LIMIT } from "../api/read_body.ts";

/** Bytes of a form of settings, besides a picture in it. */
const TEXT_LIMIT = 2 * 1024 * 1024;
const LIMIT = FILE_LIMIT + TEXT_LIMIT;

/** Refuses a form of settings that is larger than its texts and one picture may be, with TooLargeError. */
export const limitSettings: MiddlewareHandler<HttpEnv> = limitTo(LIMIT);

/** A sent form: its texts, of several with one name the last, and the pictures in it. */
export interface Sent {
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, File>;
}

/** Reads a sent form; a body that is none has nothing in it. */
export async function readSent(c: Context<HttpEnv>): Promise<Sent> {
  const form = await c.req.formData().catch(() => new FormData());
  const texts = new Map<string, string>();
  const files = new Map<string, File>();
  for (const [name, value] of form) {
    if (typeof value === "string") texts.set(name, value);
    else if (value.size > 0) files.set(name, value);
  }
  return { texts, files };
}
