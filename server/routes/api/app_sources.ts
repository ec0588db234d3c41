import { createRoute, z } from "@hono/zod-openapi";
import { findApp as findInstalled, findSources } from "../../../database/mod.ts";
import { loadApps } from "../../data/load_apps.ts";
import { listSources } from "../../data/load_data.ts";
import { toSourceSpec } from "../../sources/source_spec.ts";
import { knownApp } from "./known.ts";
import { idParams } from "./page.ts";
import { json, problems, resource } from "./resource.ts";
import { timeOutput, toOptionalTime } from "./time.ts";

const sourceSchema = z.object({
  name: z.string().openapi({ description: "The app's own name for it" }),
  kind: z.enum(["url", "file", "telemetry"]),
  host: z.string().nullable().openapi({ description: "Of a url; the rest of it may be secret" }),
  parser: z.string().nullable(),
  interval_seconds: z.number().nullable(),
  fetched_at: timeOutput.nullable().openapi({ description: "When the newest good answer came" }),
  stale: z.boolean().openapi({ description: "Older than twice its interval" }),
  error: z.string().nullable().openapi({ description: "Why the newest fetch failed" }),
  next_at: timeOutput.nullable().openapi({ description: "When it is fetched next" }),
}).openapi("Source");

const list = createRoute({
  method: "get",
  path: "/apps/{id}/sources",
  tags: ["apps"],
  summary: "Where the data of an app comes from, and how it stands with it",
  request: { params: idParams },
  responses: { 200: json("Sources", z.object({ data: z.array(sourceSchema) })), ...problems },
});

/** The call on the sources of an app. */
export const appSourceRoutes = resource();

appSourceRoutes.openapi(list, async (c) => {
  const { services } = c.var;
  const app = await knownApp(services.db, c.req.valid("param").id);
  const apps = await loadApps(app, (id) => findInstalled(services.db, id));
  const now = services.clock.now();
  const { sources, refs } = await listSources(services, { ...app, appId: app.id, apps, deviceId: null, now });
  const data = await Promise.all(
    Object.entries(sources).map(async ([name, source]) => {
      const spec = source.kind === "url" ? toSourceSpec(source) : null;
      const [row] = spec === null ? [] : await findSources(services.db, [spec.key]);
      const ref = refs[name];
      return {
        name,
        kind: source.kind,
        host: spec?.host ?? null,
        parser: spec?.parser ?? null,
        interval_seconds: spec?.intervalSeconds ?? null,
        fetched_at: toOptionalTime(ref?.fetchedAt ?? null),
        stale: ref?.stale ?? false,
        error: ref?.error ?? null,
        next_at: toOptionalTime(row?.nextAt ?? null),
      };
    }),
  );
  return c.json({ data }, 200);
});
