import { type DeviceRow, hasPress, pressStatement, type Statement } from "../database/mod.ts";
import type { AnyApp, AppAction, AppContext } from "../apps/mod.ts";
import { fitCaption, type Press, type Refusal } from "../devices/mod.ts";
import { appContext } from "./app_context.ts";
import { requireApp } from "./require_app.ts";
import { changeStates, type SavedStates } from "./app_state.ts";
import { deviceButtons } from "./device_rows.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Services } from "./services.ts";
import { stateOf } from "./state_of.ts";
import type { Standing } from "./standing.ts";

/** What became of a press; `none` where there was none. */
export type PressOutcome = "none" | "applied" | "repeated" | "stale";

/** The inputs of the screen after a press, and what must be written with its exchange. */
export interface Pressed {
  readonly outcome: PressOutcome;
  readonly inputs: ScreenInputs;
  readonly statements: readonly Statement[];
  /** What is sent out once the exchange is on disk. */
  readonly actions: readonly AppAction[];
}

/** Where a press arrives. */
export interface PressOptions {
  readonly standing: Standing;
  readonly exchangeId: string;
  /** The screen as it stands before the press. */
  readonly inputs: ScreenInputs;
  /** The states in the inputs as they are stored. */
  readonly states: SavedStates;
  readonly press: Press | null;
}

/** Why this press cannot be taken, or null when the device has that button. */
export function checkButton(device: DeviceRow, press: Press | null): Refusal | null {
  const buttons = deviceButtons(device);
  if (press === null || buttons.includes(press.button)) return null;
  const detail = `Cannot press button ${JSON.stringify(press.button)}, expected one of ${buttons.join(", ")}`;
  return { reason: "unknown-button", detail };
}

/**
 * The press goes to the app on show, once: a repeated one (same button and uptime) and a stale one (its caption
 * is no longer on show) change nothing. The state and the press are written with the exchange, all or none.
 */
export async function applyPress(services: Services, options: PressOptions): Promise<Pressed> {
  const { standing: { device, now }, exchangeId, inputs, states, press } = options;
  const unchanged = (outcome: PressOutcome) => ({ outcome, inputs, statements: [], actions: [] });
  if (press === null) return unchanged("none");
  const { button, uptime, value } = press;
  const deviceId = device.id;
  const at = now.epochMilliseconds;
  if (uptime !== null && await hasPress(services.db, { deviceId, button, uptime })) {
    return unchanged("repeated");
  }
  const known = uptime === null ? [] : [pressStatement({ deviceId, button, uptime, exchangeId, at })];
  const caption = (await services.screens.words(inputs, now)).labels[button] ?? "";
  if (value !== null && fitCaption(value) !== caption) return { ...unchanged("stale"), statements: known };
  const app = requireApp(inputs.kind);
  const context = appContext(app, inputs, now);
  const state = app.press(stateOf(app, inputs, context), { button }, context);
  const changed = changeStates(state, { before: inputs, states, at });
  return {
    outcome: "applied",
    inputs: { ...inputs, ...changed.inputs },
    statements: [...known, ...changed.statements],
    actions: actionsOf(services, app, { state, button, context }),
  };
}

/** What the press sends out; an app that fails to tell still has its press. */
function actionsOf(
  { log }: Services,
  app: AnyApp,
  { state, button, context }: { state: unknown; button: string; context: AppContext<unknown> },
): readonly AppAction[] {
  try {
    return app.actions(state, { button }, context);
  } catch (cause) {
    // Its own words may hold a secret of its settings.
    log.error("Cannot tell what a press sends out", {
      app: app.kind,
      cause: cause instanceof Error ? cause.name : typeof cause,
    });
    return [];
  }
}
