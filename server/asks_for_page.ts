import type { HonoRequest } from "hono";

/** Whether a browser asks for a page, where devices and programs ask at the same address. */
export function asksForPage(request: HonoRequest): boolean {
  const { method } = request;
  return (method === "GET" || method === "HEAD") &&
    (request.header("accept")?.includes("text/html") ?? false);
}
