import { z } from "zod";
import { findVariables } from "../../database/mod.ts";
import { InvalidBodyError, UnauthenticatedError } from "../errors.ts";
import { guardFault } from "../hooks/check_guard.ts";
import { readVariables } from "../hooks/read_variables.ts";
import { type Incoming, queryOf, type Sent, takeDelivery } from "../hooks/take_delivery.ts";
import { routes } from "../http.ts";
import type { Services } from "../services.ts";
import { knownHook, readSent } from "./hooks.ts";

const incoming = z.object({
  merge_variables: z.record(z.string(), z.unknown()),
  merge_strategy: z.enum(["replace", "deep_merge", "stream"]).optional(),
  stream_limit: z.int().min(1).max(10_000).optional(),
});

/** What scripts written for the `trmnl` protocol's servers send their data to: a hook by its slug or id. */
export const customPluginRoutes = routes()
  .post("/api/custom_plugins/:uuid", async (c) => {
    const hook = await knownHook(c, c.req.param("uuid"));
    await takeDelivery(c.var.services, hook, await readSent(c, hook), readMerge);
    return c.json({ message: null, merge_variables: await variablesOf(c.var.services, hook.id) });
  })
  .get("/api/custom_plugins/:uuid", async (c) => {
    const hook = await knownHook(c, c.req.param("uuid"));
    const sent = await readSent(c, hook);
    const fault = guardFault(hook, { headers: sent.headers, query: queryOf(sent), body: sent.body });
    if (fault !== null) throw new UnauthenticatedError(`Cannot read hook ${hook.slug}: ${fault}`);
    return c.json({ merge_variables: await variablesOf(c.var.services, hook.id) });
  });

async function variablesOf({ db }: Services, hookId: string): Promise<Readonly<Record<string, unknown>>> {
  return (await findVariables(db, hookId))?.variables ?? {};
}

/** Without a strategy the variables replace those that were there, whatever the hook says. */
function readMerge(sent: Sent): Incoming {
  const body = readVariables({ contentType: "application/json", body: sent.body, query: queryOf(sent) });
  const result = incoming.safeParse(body);
  if (!result.success) {
    throw new InvalidBodyError(
      result.error.issues.map(({ path, message }) => ({ path: path.join("."), detail: message })),
    );
  }
  const { merge_variables, merge_strategy = "replace", stream_limit } = result.data;
  return { variables: merge_variables, strategy: merge_strategy, streamLimit: stream_limit };
}
