import { schemaVersions } from "../../database/mod.ts";
import { routes } from "../http.ts";
import { VERSION } from "../version.ts";

/** Whether the process lives and which version it is, whether it can serve, and its counts. */
export const healthRoutes = routes()
  .get("/healthz", (c) => c.json({ status: "ok", version: VERSION }))
  .get(
    "/readyz",
    async (c) => c.json({ status: "ready", schema_versions: await schemaVersions(c.var.services.db) }),
  )
  .get("/metrics", async (c) => {
    const { metrics, exchanges, db, renderer, caches, backups } = c.var.services;
    const text = await metrics.read({
      deferred: exchanges.deferred,
      waiting: exchanges.waiting,
      databaseCalls: db.callsUnderWay,
      renderer: renderer.load(),
      caches: caches.levels(),
      backup: backups.status(),
    });
    return c.text(text, 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
  });
