import {
  type AnyDeclaration,
  apps,
  AppSettingsError,
  type AppSettingsFault,
  findApp as findAppOfKind,
  readSettings,
  unknownSettings,
} from "../../../apps/mod.ts";
import {
  type AppRow,
  type DatabaseClient,
  type DeviceRow,
  findApp,
  findDevice,
  findDeviceByFriendlyId,
} from "../../../database/mod.ts";
import { findModel, findReportedModel, type Model } from "../../../devices/mod.ts";
import { PanelError } from "../../../renderers/panels.ts";
import { InvalidBodyError, NotFoundError } from "../../errors.ts";
import { show } from "./faults.ts";

/** The device by its id or friendly id. Throws NotFoundError. */
export async function knownDevice(db: DatabaseClient, id: string): Promise<DeviceRow> {
  const device = await findDevice(db, id) ?? await findDeviceByFriendlyId(db, id.toUpperCase());
  if (device === null) throw new NotFoundError("device", id);
  return device;
}

/** The installed app by its id. Throws NotFoundError. */
export async function knownApp(db: DatabaseClient, id: string): Promise<AppRow> {
  const app = await findApp(db, id);
  if (app === null) throw new NotFoundError("app", id);
  return app;
}

/** Checks that a body names an installed app. Throws InvalidBodyError at `path`. */
export async function expectApp(db: DatabaseClient, id: string, path: string): Promise<void> {
  if (await findApp(db, id) !== null) return;
  throw new InvalidBodyError([{ path, detail: `found ${show(id)}, expected the id of an installed app` }]);
}

/** The model that a body names by its id or as firmware spells it. Throws InvalidBodyError. */
export function expectModel(name: string): Model {
  const model = findModel(name) ?? findReportedModel(name);
  if (model !== null) return model;
  throw new InvalidBodyError([{
    path: "model",
    detail: `found ${show(name)}, expected an id of GET /api/v1/models`,
  }]);
}

/** The program that a body names, when it can be installed and takes these settings. Throws InvalidBodyError. */
export function expectProgram(app: { kind: string; settings: unknown }, path = ""): AnyDeclaration {
  const program = findAppOfKind(app.kind);
  if (program === null || !program.installable) {
    const kinds = apps.filter((known) => known.installable).map((known) => known.kind).join(", ");
    throw new InvalidBodyError([{
      path: `${path}kind`,
      detail: `found ${show(app.kind)}, expected one of ${kinds}`,
    }]);
  }
  const faults = settingsFaults(program, app.settings);
  if (faults.length === 0) return program;
  throw new InvalidBodyError(faults.map((fault) => ({
    path: [`${path}settings`, fault.path].filter((part) => part !== "").join("."),
    detail: fault.detail,
  })));
}

function settingsFaults(program: AnyDeclaration, settings: unknown): readonly AppSettingsFault[] {
  const unknown = unknownSettings(settings, { app: program, find: findAppOfKind });
  try {
    readSettings(program, settings);
    return unknown;
  } catch (error) {
    if (!(error instanceof AppSettingsError)) throw error;
    return [...error.faults, ...unknown];
  }
}

/** Reads a panel; its faults become those of the body. Throws InvalidBodyError at `path`. */
export function expectPanel<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PanelError)) throw error;
    throw new InvalidBodyError(error.faults.map((detail) => ({ path, detail })));
  }
}
