import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { DEEPEST, isShallow } from "../../../devices/mod.ts";
import type { HttpEnv } from "../../http.ts";
import { limitTo } from "../../limit_body.ts";

/** Most bytes of a body. */
export const BODY_LIMIT = 256 * 1024;

/** Most bytes of a file that is uploaded. */
export const FILE_LIMIT = 20 * 1024 * 1024;
/** Bytes that a form may add around a file. */
const FORM_OVERHEAD = 64 * 1024;

/** Whether a body is a file, which is neither small nor JSON. */
function isUpload({ req }: Context<HttpEnv>): boolean {
  return req.method === "POST" && req.path === "/api/v1/files";
}

const limitJson = limitTo(BODY_LIMIT);
const limitFile = limitTo(FILE_LIMIT + FORM_OVERHEAD, { told: FILE_LIMIT });

/** Refuses a body over 256 KiB, or a file over 20 MiB, with TooLargeError, however it is sent. */
export const limitBody: MiddlewareHandler<HttpEnv> = async (context, next) =>
  await (isUpload(context) ? limitFile : limitJson)(context, next);

/** Refuses a body that is not JSON, by its type with 415, by its text or more than 64 levels with 400. */
export const expectJson: MiddlewareHandler<HttpEnv> = async (context, next) => {
  if (!/^(?:GET|HEAD|OPTIONS|DELETE)$/.test(context.req.method) && !isUpload(context)) {
    const type = context.req.header("content-type");
    const text = await context.req.text();
    if (text === "") return await next();
    if (type !== undefined && isJson(type)) checkJson(text);
    else {
      const message = `Cannot read the body: found ${type ?? "no content type"}, expected application/json`;
      throw new HTTPException(415, { message });
    }
  }
  await next();
};

function isJson(type: string): boolean {
  return /^application\/json\s*(?:;|$)/i.test(type);
}

function checkJson(text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new HTTPException(400, {
      message: `Cannot read the body: expected JSON, found ${cause}`,
      cause: error,
    });
  }
  if (isShallow(value)) return;
  const message = `Cannot read the body: found more than ${DEEPEST} levels, expected fewer`;
  throw new HTTPException(400, { message });
}
