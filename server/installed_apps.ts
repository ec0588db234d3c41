import { type AppRow, deleteApp, insertApp, updateApp } from "../database/mod.ts";
import { NotFoundError } from "./errors.ts";
import { newId } from "./ids.ts";
import { expectProgram } from "./routes/api/known.ts";
import { withStoredSecrets } from "./secrets.ts";
import type { Services } from "./services.ts";

/** An app to be installed; its name is that of its kind unless said. */
export interface NewApp {
  readonly kind: string;
  readonly name?: string | undefined;
  readonly settings: Record<string, unknown>;
}

/** What of an installed app changes. */
export interface AppChange {
  readonly name?: string | undefined;
  /** In the place of all its settings; `[set]` stands for a secret that is stored. */
  readonly settings?: Record<string, unknown> | undefined;
}

/** Installs an app. Throws InvalidBodyError for a kind or settings that there cannot be. */
export async function installApp(
  services: Services,
  { kind, name, settings: given }: NewApp,
): Promise<AppRow> {
  const settings = withStoredSecrets({ kind, settings: given }, {});
  const program = expectProgram({ kind, settings });
  return await addApp(services, { kind, name: name ?? program.name, settings });
}

async function addApp(
  { db, clock, sources, preparation, events }: Services,
  { kind, name, settings }: Pick<AppRow, "kind" | "name" | "settings">,
): Promise<AppRow> {
  const at = clock.now().epochMilliseconds;
  const row: AppRow = { id: newId(), kind, name, settings, createdAt: at, updatedAt: at };
  await insertApp(db, row);
  sources.changed();
  preparation.arrived({ app: row.id });
  events.emit({ kind: "app", at: clock.now(), deviceId: null, id: row.id });
  return row;
}

/** Changes an installed app. Throws InvalidBodyError for settings that there cannot be, NotFoundError when it is gone. */
export async function changeApp(
  { db, clock, sources, preparation, events }: Services,
  app: AppRow,
  change: AppChange,
): Promise<AppRow> {
  const settings = change.settings &&
    withStoredSecrets({ kind: app.kind, settings: change.settings }, app.settings);
  if (settings !== undefined) expectProgram({ kind: app.kind, settings });
  const patch = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(settings === undefined ? {} : { settings }),
  };
  const changed = await updateApp(db, app.id, patch, clock.now().epochMilliseconds);
  if (changed === null) throw new NotFoundError("app", app.id);
  sources.changed();
  preparation.arrived({ app: app.id });
  events.emit({ kind: "app", at: clock.now(), deviceId: null, id: app.id });
  return changed;
}

/** Installs a second app with the same settings, secrets and what only a newer release knows included. */
export async function duplicateApp(services: Services, app: AppRow): Promise<AppRow> {
  const name = `${app.name.slice(0, 92)} (copy)`;
  return await addApp(services, { kind: app.kind, name, settings: app.settings });
}

/** Removes an app from devices, playlists and the queue. Throws NotFoundError when it is gone. */
export async function removeApp({ db, clock, events }: Services, id: string): Promise<void> {
  if (!await deleteApp(db, id, clock.now().epochMilliseconds)) throw new NotFoundError("app", id);
  events.emit({ kind: "app", at: clock.now(), deviceId: null, id });
}
