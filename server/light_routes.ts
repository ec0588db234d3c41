import { Hono } from "hono";
import { pathOf } from "./fold_path.ts";
import type { HttpEnv } from "./http.ts";

/** An empty set of routes for devices: those for people describe themselves, which takes much that no device needs. */
export function lightRoutes(): Hono<HttpEnv> {
  return new Hono<HttpEnv>({ getPath: pathOf });
}
