import { schemaVersions } from "../../database/mod.ts";
import { routes } from "../http.ts";

/** Whether the process lives, whether it can serve, and its counts. */
export const healthRoutes = routes()
  .get("/healthz", (c) => c.json({ status: "ok" }))
  .get("/readyz", async (c) => {
    const { db, exchanges } = c.var.services;
    const schema_versions = await schemaVersions(db);
    if (exchanges.deferred === 0) return c.json({ status: "ready", schema_versions });
    // Reads may well succeed where writes do not, as on a full disk.
    const detail = `${exchanges.deferred} exchanges that were answered are not written yet`;
    return c.json({ status: "waiting", detail, schema_versions }, 503);
  })
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
