import { probeWrite, schemaVersions } from "../../database/mod.ts";
import { lightRoutes } from "../light_routes.ts";
import { VERSION } from "../version.ts";

/** Whether the process lives and which version it is, whether it can serve, and its counts. */
export const healthRoutes = lightRoutes()
  .get("/healthz", (c) => c.json({ status: "ok", version: VERSION }))
  .get("/readyz", async (c) => {
    const { db, exchanges } = c.var.services;
    // Trouble ends with a call that works, and where nobody polls this is the only one.
    const before = db.trouble();
    if (before !== null && before.kind !== "damaged") await probeWrite(db).catch(() => {});
    const trouble = db.trouble();
    const deferred = exchanges.deferred;
    if (trouble !== null) {
      const { kind, since, advice } = trouble;
      const body = { status: "degraded", trouble: kind, since: since.toString(), detail: advice };
      return c.json({ ...body, deferred_exchanges: deferred }, 503, { "retry-after": "5" });
    }
    const schema_versions = await schemaVersions(db);
    if (deferred === 0) return c.json({ status: "ready", schema_versions });
    // Reads may well succeed where writes do not, as on a full disk.
    const detail = `${deferred} exchanges that were answered are not written yet`;
    return c.json({ status: "waiting", detail, schema_versions }, 503);
  })
  .get("/metrics", async (c) => {
    const { metrics, exchanges, db, renderer, caches, backups } = c.var.services;
    const text = await metrics.read({
      deferred: exchanges.deferred,
      waiting: exchanges.waiting,
      databaseCalls: db.callsUnderWay,
      renderer: renderer.load(),
      caches: { ...caches.levels(), ...renderer.caches() },
      backup: backups.status(),
    });
    return c.text(text, 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
  });
