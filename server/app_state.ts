import { type AnyDeclaration, findApp, type InstalledApp, readSettings } from "../apps/mod.ts";
import { appStateStatements, type DatabaseClient, findAppState, type Statement } from "../database/mod.ts";
import type { PressedState } from "./app_runner/mod.ts";
import type { ScreenInputs } from "./screen_inputs.ts";

/** In the place of a device's id, for state that all devices share. */
const EVERY_DEVICE = "*";

/** A state as it is stored, and its revision: 0 before there is one. */
interface SavedState {
  /** What names it: whose it is, and which app's. */
  readonly deviceId: string;
  readonly appId: string;
  readonly revision: number;
}

/** The states that a screen is made from: the app's own, and the shared ones that it shows inside. */
export interface SavedStates {
  readonly own: SavedState;
  /** By the app's names; none for most apps. */
  readonly shared: Readonly<Record<string, SavedState>>;
}

/** Whose state is read. */
export interface StateFor extends InstalledApp {
  readonly appId: string;
  readonly deviceId: string;
  /** Installed apps that it refers to, by id. */
  readonly apps: Readonly<Record<string, InstalledApp>>;
  /** What was read with the device: its own state of the app on show; undefined where that was another app. */
  readonly known?: { readonly revision: number; readonly state: unknown } | null | undefined;
}

/** Reads an app's state, and the shared ones inside it, as inputs have them. */
export async function readStates(
  db: DatabaseClient,
  { kind, settings, appId, deviceId, apps, known }: StateFor,
): Promise<{ readonly states: SavedStates; readonly inputs: Pick<ScreenInputs, "state" | "shared"> }> {
  const app = findApp(kind);
  const read = async (deviceId: string, appId: string) => {
    const isKnown = known !== undefined && deviceId !== EVERY_DEVICE;
    const saved = isKnown ? known : await findAppState(db, { deviceId, appId });
    return { state: saved?.state, saved: { deviceId, appId, revision: saved?.revision ?? 0 } };
  };
  const own = await read(app?.shared ? EVERY_DEVICE : deviceId, appId);
  const names = Object.entries(app === null ? {} : sharesOf(app, settings, apps));
  if (names.length === 0) return { states: { own: own.saved, shared: {} }, inputs: { state: own.state } };
  const shared = await Promise.all(
    names.map(async ([name, id]) => [name, await read(EVERY_DEVICE, id ?? appId)] as const),
  );
  const begun = shared.filter(([, { state }]) => state !== undefined);
  return {
    states: {
      own: own.saved,
      shared: Object.fromEntries(shared.map(([name, { saved }]) => [name, saved])),
    },
    inputs: {
      state: own.state,
      shared: Object.fromEntries(begun.map(([name, { state }]) => [name, state])),
    },
  };
}

function sharesOf(
  app: AnyDeclaration,
  settings: unknown,
  apps: StateFor["apps"],
): Readonly<Record<string, string | null>> {
  try {
    return app.shares(readSettings(app, settings), { apps });
  } catch {
    // Settings that cannot be read are told when the app is composed.
    return {};
  }
}

/** What a press made of the states: the inputs of the screen after it, and what must be written. */
export function changeStates(
  { state, shared }: Pick<PressedState, "state" | "shared">,
  { before, states, at }: {
    readonly before: Pick<ScreenInputs, "shared">;
    readonly states: SavedStates;
    /** Milliseconds since the epoch. */
    readonly at: number;
  },
): { readonly inputs: Pick<ScreenInputs, "state" | "shared">; readonly statements: readonly Statement[] } {
  const write = ({ deviceId, appId, revision }: SavedState, state: unknown) =>
    appStateStatements({ deviceId, appId, revision: revision + 1, state, at });
  if (before.shared === undefined) return { inputs: { state }, statements: write(states.own, state) };
  const changed = Object.entries(states.shared).filter(([name]) => Object.hasOwn(shared, name));
  return {
    inputs: { state, shared: { ...before.shared, ...shared } },
    statements: [
      ...write(states.own, state),
      ...changed.flatMap(([name, saved]) => write(saved, shared[name])),
    ],
  };
}
