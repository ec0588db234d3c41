import assert from "node:assert/strict";
import { makePlace } from "./each_database.ts";
import { openWorkerConnection } from "./worker_connection.ts";

Deno.test("a call that cannot be sent leaves the texts of those after it what they are", async () => {
  const place = await makePlace("file");
  const connection = await openWorkerConnection(place.options);
  const run = (sql: string, ...args: readonly number[]) =>
    connection.run({ kind: "execute", statements: [{ sql, args }] });
  try {
    // Nothing that a row can hold, but what a fault of this program might hand over.
    const lost = await run("SELECT 1 AS one, ?", (() => 1) as unknown as number);
    assert.match(lost.fault?.message ?? "", /could not be cloned/);
    for (const expected of [2, 3]) {
      const { results } = await run(`SELECT ${expected} AS found`);
      assert.deepEqual(results?.[0]?.rows, [{ found: expected }]);
    }
  } finally {
    await connection.close();
    await place.remove();
  }
});
