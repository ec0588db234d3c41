import { OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import { InvalidBodyError } from "../../errors.ts";
import type { HttpEnv } from "../../http.ts";
import { toFaults } from "./faults.ts";

/** The routes of one resource; input that does not fit is thrown as InvalidBodyError with every fault. */
export function resource(): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({
    defaultHook(result) {
      // The validator hands the input through as `data` when it fails.
      const input = (result as { data?: unknown }).data;
      if (!result.success) throw new InvalidBodyError(toFaults(result.error.issues, input));
    },
  });
}

/** An object without other fields: one that is not known is refused by its name. */
export function fields<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) => issue.code === "unrecognized_keys" ? `unknown field, expected ${known}` : undefined,
  });
}

/** A JSON body that must fit a schema. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { content: { "application/json": { schema } }, required: true as const };
}

/** An answer in JSON. */
export function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { "application/json": { schema } } };
}

/** An answer of image bytes. */
export function image(description: string): RouteConfig["responses"][string] {
  const schema = { type: "string", format: "binary" } as const;
  return {
    description,
    headers: { ETag: { schema: { type: "string" }, description: "Content hash, quoted" } },
    content: {
      "image/png": { schema },
      "image/bmp": { schema },
      "image/jpeg": { schema },
      "image/webp": { schema },
      "application/octet-stream": { schema },
    },
  };
}

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), detail: z.string() })).optional(),
}).openapi("Problem", { description: "An error told outside (RFC 9457)" });

/** What every call may answer instead. */
export const problems = {
  "4XX": {
    description: "Not done: the problem says what was found and what is accepted",
    content: { "application/problem+json": { schema: problem } },
  },
};
