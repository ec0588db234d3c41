import assert from "node:assert/strict";
import { type BackupFixture, hasMarker, openBackupFixture } from "./fixture.ts";
import { discardAbandoned } from "./abandoned.ts";
import { createScheduledBackups, type ScheduledBackups } from "./scheduled_backups.ts";
import { stageBackup, stagedPath } from "./restore_backup.ts";
import { createLog } from "../log.ts";

/** A schedule at half past three each night in Berlin, on a clock that the test moves. */
function schedule(fixture: BackupFixture, keep = { milliseconds: Number.MAX_SAFE_INTEGER, rows: 3 }) {
  let now = Temporal.Instant.from("2026-03-27T12:00:00Z");
  const lines: string[] = [];
  const folder = `${fixture.folder}/backups`;
  const config = {
    ...fixture.config,
    backupSchedule: "30 3 * * *",
    backupKeep: keep,
    timeZone: "Europe/Berlin",
  };
  const options = { config, clock: { now: () => now }, log: createLog((line) => lines.push(line)), folder };
  const open = (): Promise<ScheduledBackups> => createScheduledBackups(options);
  return {
    open,
    folder,
    lines,
    moveTo: (instant: string) => void (now = Temporal.Instant.from(instant)),
    names: () => Array.from(Deno.readDirSync(folder), ({ name }) => name).sort(),
  };
}

function told(milliseconds: number | null | undefined): string | null {
  return typeof milliseconds === "number" ? new Date(milliseconds).toISOString() : null;
}

Deno.test("a backup is made when it is due, over a change of the clocks too, and the oldest goes", async () => {
  await using fixture = await openBackupFixture();
  const { open, moveTo, names } = schedule(fixture);
  const backups = await open();
  assert.equal(told(backups.status()?.next), "2026-03-28T02:30:00.000Z");
  assert.equal(await backups.look(), false);
  moveTo("2026-03-28T02:29:59Z");
  assert.equal(await backups.look(), false);
  for (
    const time of [
      "2026-03-28T02:30:05Z",
      "2026-03-29T01:30:00Z",
      "2026-03-30T01:30:00Z",
      "2026-03-31T01:31:00Z",
    ]
  ) {
    moveTo(time);
    assert.equal(await backups.look(), true, time);
    assert.equal(await backups.look(), false, time);
  }
  assert.deepEqual(names(), [
    "auto-2026-03-29T01-30-00Z.db.gz",
    "auto-2026-03-30T01-30-00Z.db.gz",
    "auto-2026-03-31T01-31-00Z.db.gz",
  ]);
  const status = backups.status();
  assert.equal(told(status?.next), "2026-04-01T01:30:00.000Z");
  assert.equal(told(status?.last?.at), "2026-03-31T01:31:00.000Z");
  await stageBackup(status?.last?.path ?? "", fixture.live);
  assert.ok(await hasMarker(stagedPath(fixture.live)));
  await backups.close();
});

Deno.test("a backup that was missed while the server was off is made up for, once", async () => {
  await using fixture = await openBackupFixture();
  const { open, moveTo, names } = schedule(fixture);
  const before = await open();
  moveTo("2026-03-28T02:30:00Z");
  await before.look();
  await before.close();
  moveTo("2026-04-05T18:00:00Z");
  const after = await open();
  assert.equal(told(after.status()?.last?.at), "2026-03-28T02:30:00.000Z");
  assert.equal(await after.look(), true);
  assert.equal(await after.look(), false);
  assert.deepEqual(names().length, 2);
  await after.close();
});

Deno.test("a clock that is set back makes no backup and stops none", async () => {
  await using fixture = await openBackupFixture();
  const { open, moveTo } = schedule(fixture);
  const backups = await open();
  moveTo("2026-03-28T02:30:00Z");
  await backups.look();
  moveTo("2026-01-10T12:00:00Z");
  assert.equal(await backups.look(), false);
  assert.equal(told(backups.status()?.next), "2026-01-11T02:30:00.000Z");
  moveTo("2026-01-11T02:30:00Z");
  assert.equal(await backups.look(), true);
  await backups.close();
});

Deno.test("a failure is told by log and status, tried again later, and forgotten once it goes well", async () => {
  await using fixture = await openBackupFixture();
  const { open, moveTo, lines, folder, names } = schedule(fixture);
  await Deno.writeTextFile(folder, "in the way of the folder");
  const backups = await open();
  assert.ok(backups.status()?.failure, "a folder that cannot be looked into is told from the start");
  moveTo("2026-03-28T02:30:00Z");
  assert.equal(await backups.look(), true);
  const { failure, next, last } = backups.status() ?? {};
  assert.equal(told(failure?.at), "2026-03-28T02:30:00.000Z");
  assert.ok(failure?.message);
  assert.equal(told(next), "2026-03-28T02:45:00.000Z");
  assert.equal(last, null);
  assert.match(lines.join("\n"), /^error Cannot back up the database, will try again/m);
  assert.equal(await backups.look(), false);
  await Deno.remove(folder);
  moveTo("2026-03-28T02:45:00Z");
  assert.equal(await backups.look(), true);
  assert.equal(backups.status()?.failure, null);
  assert.deepEqual(names(), ["auto-2026-03-28T02-45-00Z.db.gz"]);
  await backups.close();
});

Deno.test("what a killed process left of a scheduled backup goes, and what is made by hand stays", async () => {
  await using fixture = await openBackupFixture();
  const { open, moveTo, folder, names } = schedule(fixture);
  await Deno.mkdir(folder);
  await Deno.writeTextFile(`${folder}/auto-2026-03-26T02-30-00Z.db.gz.part`, "half");
  await Deno.writeTextFile(`${folder}/2020-01-01T00-00-00Z.db.gz`, "by hand");
  const backups = await open();
  moveTo("2026-03-28T02:30:00Z");
  await backups.look();
  assert.deepEqual(names(), ["2020-01-01T00-00-00Z.db.gz", "auto-2026-03-28T02-30-00Z.db.gz"]);
  await backups.close();
});

Deno.test("what a download or an upload left a day ago is removed, and nothing else", async () => {
  await using fixture = await openBackupFixture();
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const [old, young] = [`${fixture.live}.download-${id}.copy`, `${fixture.live}.upload-${id}`];
  for (const path of [old, young]) await Deno.writeTextFile(path, "left");
  const now = Date.now();
  await Deno.utime(old, new Date(now - 2 * 86_400_000), new Date(now - 2 * 86_400_000));
  await Deno.utime(fixture.live, new Date(0), new Date(0));
  await discardAbandoned(fixture.live, now);
  const left = Array.from(Deno.readDirSync(fixture.folder), ({ name }) => name);
  assert.ok(!left.includes(`live.db.download-${id}.copy`));
  assert.ok(left.includes(`live.db.upload-${id}`) && left.includes("live.db"));
});
