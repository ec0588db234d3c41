import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Context } from "hono";
import { countDevices, databasePath } from "../../../database/mod.ts";
import {
  backUp,
  BACKUP_SUFFIX,
  BackupError,
  discardStaged,
  exchangeDatabase,
  readStaged,
  stageBackup,
  toFileTime,
} from "../../backup/mod.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { limitTo } from "../../limit_body.ts";
import { PLAIN_LIMIT } from "../../pages/settings/backup_panel.tsx";
import { restoredPage, RestorePage } from "../../pages/settings/restore_page.tsx";
import { limitForm, requirePageAdmin } from "./page_admin.ts";
import { goTo, sendPage } from "./send_page.ts";
import { sendSettings } from "./settings.ts";
import { readForm } from "./read_form.ts";

const limitPlain = limitTo(PLAIN_LIMIT);

/** Takes a backup of the database, and puts one in its place once it is verified and looked at. */
export const restoreRoutes = routes()
  .get("/settings/backup", requirePageAdmin, async (c) => {
    const { config, clock } = c.var.services;
    const live = filePath(c);
    const now = clock.now();
    const name = `screen-composer-${toFileTime(now)}${BACKUP_SUFFIX}`;
    const copy = `${live}.download-${crypto.randomUUID()}`;
    await backUp(copy, { config, now });
    const file = await Deno.open(copy);
    const { size } = await file.stat();
    // The open file outlives its name, and is gone with the download, however that ends.
    await Deno.remove(copy);
    return c.body(file.readable, 200, {
      "content-type": "application/gzip",
      "content-length": String(size),
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    });
  })
  .put("/settings/restore", requirePageAdmin, async (c) => {
    const { body } = c.req.raw;
    if (body === null) throw new InvalidInputError("Cannot restore: found no file, expected a backup");
    await stage(c, body);
    return c.json({ next: "/settings/restore" }, 201);
  })
  .post("/settings/restore", requirePageAdmin, limitPlain, async (c) => {
    const { backup } = await readForm(c);
    if (!(backup instanceof File)) {
      throw new InvalidInputError("Cannot restore: found no file, expected a backup");
    }
    try {
      await stage(c, backup.stream());
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      return await sendSettings(c, { faults: { backup: `${error.message}.` } }, 422);
    }
    return goTo(c, "/settings/restore");
  })
  .get("/settings/restore", requirePageAdmin, async (c) => {
    const { db, clock, config } = c.var.services;
    const facts = await readStaged(filePath(c));
    if (facts === null) return goTo(c, "/settings#backup");
    const devices = await countDevices(db, "admitted");
    const props = { facts, devices, now: clock.now().epochMilliseconds, timeZone: config.timeZone };
    return sendPage(c, { title: "Restore this backup", section: "settings" }, RestorePage(props));
  })
  .post("/settings/restore/confirm", requirePageAdmin, limitForm, async (c) => {
    const { db, clock, events, images, log } = c.var.services;
    const path = filePath(c);
    if (await readStaged(path) === null) throw new NotFoundError("backup", "that waits");
    const replaced = await exchangeDatabase(db, { path, now: clock.now() });
    images.forget();
    events.forget();
    log.info("Restored a backup", { replaced });
    return c.html(restoredPage(replaced));
  })
  .post("/settings/restore/discard", requirePageAdmin, limitForm, async (c) => {
    await discardStaged(filePath(c));
    return goTo(c, "/settings", { text: "The backup was put away. Nothing was replaced.", kind: "good" });
  });

function filePath(c: Context<HttpEnv>): string {
  const { databaseUrl, databaseSyncUrl } = c.var.services.config;
  const path = databasePath(databaseUrl);
  if (path !== null && databaseSyncUrl === null) return path;
  throw new ConflictError(
    "Cannot back up or restore here: the database is kept by a server, which has its own ways",
  );
}

/** Writes a backup beside the database as it arrives, and verifies it. Throws InvalidInputError. */
async function stage(c: Context<HttpEnv>, body: ReadableStream<Uint8Array>): Promise<void> {
  const path = filePath(c);
  const upload = `${path}.upload-${crypto.randomUUID()}`;
  try {
    await pipeline(
      Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
      createWriteStream(upload, { mode: 0o600 }),
    );
    await stageBackup(upload, path);
  } catch (error) {
    if (error instanceof BackupError) throw new InvalidInputError(error.message);
    throw error;
  } finally {
    await Deno.remove(upload).catch(() => {});
  }
}
