import assert from "node:assert/strict";
import { makePlace } from "./each_database.ts";
import { findLabels, setLabels } from "./labels/mod.ts";
import { openDatabase } from "./open.ts";
import { startSqld } from "./sqld.ts";

Deno.test("a file with a primary is a replica: what is written through it is on the primary, and read back at once", async () => {
  const sqld = await startSqld();
  const place = await makePlace("file");
  const replica = await openDatabase({ ...place.options, syncUrl: sqld.url });
  const primary = await openDatabase({ url: sqld.url, authToken: null, syncUrl: null });
  try {
    await setLabels(replica, "d1", { A: "Go" }, 1);
    assert.deepEqual(await findLabels(replica, "d1"), { A: "Go" });
    assert.deepEqual(await findLabels(primary, "d1"), { A: "Go" });
  } finally {
    await replica.close();
    await primary.close();
    await place.remove();
    await sqld.stop();
  }
});
