import assert from "node:assert/strict";
import { listDeliveries, openDatabase } from "../database/mod.ts";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { makeDataFolder, startServer } from "./server_process.ts";

/** Senders at once, half of them to a hook that feeds an app. */
const SENDERS = 8;
/** Most milliseconds between every sender's first answer and the kill. */
const LONGEST_LOAD = 1000;
/** Milliseconds after which a sender of the one that was told to come later tries again. */
const AGAIN = 20;

interface Answered {
  readonly slug: string;
  readonly id: string;
  readonly marker: string;
}

/** Sends to two hooks of a real server until it is killed at a random moment; what was answered. */
async function sendUntilKilled(folder: string): Promise<readonly Answered[]> {
  await using server = await startServer({ env: { ADMIN_PASSWORD }, folder });
  const admin = signIn(server.url);
  const { body: app } = await admin.post("/api/v1/apps", { kind: "table" });
  const plenty = { rate_per_minute: 6000 };
  await admin.post("/api/v1/hooks", { slug: "plain", ...plenty });
  await admin.post("/api/v1/hooks", {
    slug: "feeds",
    app_id: app.id,
    strategy: "stream",
    stream_limit: 1000,
    ...plenty,
  });
  const answered: Answered[] = [];
  let killed = false;
  const underWay = Array.from({ length: SENDERS }, () => Promise.withResolvers<void>());
  const load = underWay.map(async ({ resolve }, sender) => {
    const slug = sender % 2 === 0 ? "plain" : "feeds";
    for (let count = 1;; count++) {
      const marker = `${sender}-${count}`;
      try {
        const response = await fetch(`${server.url}/hooks/${slug}?marker=${marker}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ rows: [{ marker }] }),
        });
        const body = await response.json();
        if (response.status === 429) {
          await new Promise((done) => setTimeout(done, AGAIN));
          continue;
        }
        assert.equal(response.status, 200, JSON.stringify(body));
        answered.push({ slug, id: body.id, marker });
        resolve();
      } catch (error) {
        // Only the cut may end a sender: a refusal while the server lives is a fault of its own.
        if (!killed || error instanceof assert.AssertionError) throw error;
        return;
      }
    }
  });
  const failed = Promise.all(load);
  await Promise.race([Promise.all(underWay.map(({ promise }) => promise)), failed]);
  await Promise.race([new Promise((done) => setTimeout(done, Math.random() * LONGEST_LOAD)), failed]);
  killed = true;
  await server.kill();
  await failed;
  return answered;
}

for (const round of [1, 2]) {
  Deno.test(`a server killed while hooks are sent to has every answered delivery, once, round ${round}`, async () => {
    await using folder = await makeDataFolder();
    const answered = await sendUntilKilled(folder.path);
    await using server = await startServer({ env: { ADMIN_PASSWORD }, folder: folder.path });
    const admin = signIn(server.url);
    const db = await openDatabase({ url: `file:${server.databasePath}`, authToken: null, syncUrl: null });
    try {
      for (const slug of ["plain", "feeds"]) {
        const ours = answered.filter((one) => one.slug === slug);
        assert.ok(ours.length > 0, `nothing was answered by ${slug} before the kill`);
        const hookId = (await admin.get(`/api/v1/hooks/${slug}`)).body.id;
        const deliveries = await listDeliveries(db, { hookId, limit: 100_000 });
        const markers = new Map(deliveries.map(({ id, path }) => [id, /marker=([\d-]+)/.exec(path)?.[1]]));
        for (const { id, marker } of ours) assert.equal(markers.get(id), marker, `${slug} lost ${marker}`);
        assert.equal(new Set(markers.values()).size, deliveries.length, `${slug} has a delivery twice`);
        // At most the last one of each sender is there without an answer.
        assert.ok(deliveries.length - ours.length <= SENDERS / 2);
        if (slug === "plain") continue;
        // What feeds the app holds the same, none of it lost or merged twice; only the newest rows are kept.
        const { rows } = await db.execute({
          sql: "SELECT variables FROM hook_variables_1 WHERE hook_id = ? ORDER BY revision DESC LIMIT 1",
          args: [hookId],
        });
        const merged = JSON.parse(String(rows[0]?.["variables"])).rows.map((row: { marker: string }) =>
          row.marker
        );
        assert.equal(merged.length, Math.min(1000, deliveries.length));
        assert.equal(new Set(merged).size, merged.length);
        const known = new Set(markers.values());
        assert.deepEqual(merged.filter((marker: string) => !known.has(marker)), []);
      }
      // It goes on taking what is sent.
      const next = await fetch(`${server.url}/hooks/feeds`, { method: "POST", body: "{}" });
      assert.equal(next.status, 200);
      await next.body?.cancel();
    } finally {
      await db.close();
    }
  });
}
