import { type DeviceRow, hasPress, pressStatement, type Statement } from "../database/mod.ts";
import type { AppAction } from "../apps/mod.ts";
import { fitCaption, type Press, type Refusal } from "../devices/mod.ts";
import { changeStates, type SavedStates } from "./app_state.ts";
import { deviceButtons } from "./device_rows.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Services } from "./services.ts";
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
  const pressed = await services.runner.press(inputs, [{ button, at: now }]);
  if (pressed.failure !== null) {
    services.log.error("Cannot tell what a press sends out", { app: inputs.kind, cause: pressed.failure });
  }
  const changed = changeStates(pressed, { before: inputs, states, at });
  return {
    outcome: "applied",
    inputs: { ...inputs, ...changed.inputs },
    statements: [...known, ...changed.statements],
    actions: pressed.actions,
  };
}
