import type { Hono } from "hono";
import type { HttpEnv } from "./http.ts";

/** A module that exports routes, by an address beside the module that names it, and what it calls them. */
export type RoutesPart = readonly [address: string, name: string];

/**
 * Imports a module when it is first needed, by an address that is made here: one that stands in the source is read with the
 * module that it stands in. `beside` is the module that it lies beside.
 */
export async function importLater<Module>(address: string, beside: string): Promise<Module> {
  return await import(new URL(address, beside).href);
}

/**
 * Adds routes in the order in which they are to be asked. They are loaded one after another, so that a poll waits for one of
 * them and not for all.
 */
export async function loadRoutes(
  app: Pick<Hono<HttpEnv>, "route">,
  parts: readonly RoutesPart[],
  beside: string,
): Promise<void> {
  for (const [address, name] of parts) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const routes = (await importLater<Record<string, Hono<HttpEnv>>>(address, beside))[name];
    if (routes === undefined) throw new Error(`Cannot find ${name} in ${address}`);
    app.route("/", routes);
  }
}
