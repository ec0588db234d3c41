import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { TooLargeError } from "../../errors.ts";
import type { HttpEnv } from "../../http.ts";

/** Most bytes of a body. */
export const BODY_LIMIT = 256 * 1024;

/** Refuses a body over 256 KiB with TooLargeError, however it is sent. */
export const limitBody: MiddlewareHandler<HttpEnv> = bodyLimit({
  maxSize: BODY_LIMIT,
  onError: () => {
    throw new TooLargeError(BODY_LIMIT);
  },
});

/** Refuses a body that is not JSON, by its type with 415 and by its text with 400. */
export const expectJson: MiddlewareHandler<HttpEnv> = async (context, next) => {
  if (!/^(?:GET|HEAD|OPTIONS|DELETE)$/.test(context.req.method)) {
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
  try {
    JSON.parse(text);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new HTTPException(400, {
      message: `Cannot read the body: expected JSON, found ${cause}`,
      cause: error,
    });
  }
}
