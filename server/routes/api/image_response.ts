import type { Context } from "hono";
import type { Image } from "../../../renderers/mod.ts";
import type { HttpEnv } from "../../http.ts";

/** Image bytes as they are; 304 when the caller has them already. */
export function imageResponse(
  context: Context<HttpEnv>,
  image: Pick<Image, "bytes" | "mediaType" | "hash">,
  more: Readonly<Record<string, string>> = {},
): Response {
  const etag = `"${image.hash}"`;
  const headers = { etag, "cache-control": "no-cache", ...more };
  const known = (context.req.header("if-none-match") ?? "").split(",").map((tag) =>
    tag.trim().replace(/^W\//, "")
  );
  if (known.includes(etag) || known.includes("*")) return new Response(null, { status: 304, headers });
  const length = String(image.bytes.length);
  return new Response(image.bytes, {
    headers: { ...headers, "content-type": image.mediaType, "content-length": length },
  });
}
