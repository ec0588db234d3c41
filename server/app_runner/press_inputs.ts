import type { AppAction } from "../../apps/mod.ts";
import { appContext } from "../app_context.ts";
import type { ScreenInputs } from "../screen_inputs.ts";
import { stateOf } from "../state_of.ts";
import { type FindProgram, requireProgram } from "./compose_inputs.ts";

/** A button event, and when it came. */
export interface TimedPress {
  readonly button: string;
  readonly at: Temporal.Instant;
}

/** What presses made of an app's state. */
export interface PressedState {
  /** The app's own, without what it shares. */
  readonly state: unknown;
  /** The shared states inside it that the presses changed, by its names. */
  readonly shared: Readonly<Record<string, unknown>>;
  /** What the last press sends out. */
  readonly actions: readonly AppAction[];
  /** Name of the error that kept the app from telling what that is; its own words may hold a secret of its settings. */
  readonly failure: string | null;
}

/** Presses buttons of the app that the inputs name, one after another. Throws what `composeInputs` throws. */
export async function pressInputs(
  inputs: ScreenInputs,
  { presses, find }: { readonly presses: readonly TimedPress[]; readonly find: FindProgram },
): Promise<PressedState> {
  const app = await requireProgram(inputs, find);
  let state: unknown = undefined;
  let actions: readonly AppAction[] = [];
  let failure: string | null = null;
  for (const [index, { button, at }] of presses.entries()) {
    const context = appContext(app, inputs, at);
    state = app.press(index === 0 ? stateOf(app, inputs, context) : state, { button }, context);
    if (index < presses.length - 1) continue;
    try {
      actions = app.actions(state, { button }, context);
    } catch (cause) {
      failure = cause instanceof Error ? cause.name : typeof cause;
    }
  }
  if (inputs.shared === undefined) return { state, shared: {}, actions, failure };
  const { shared = {}, ...own } = state as { readonly shared?: Readonly<Record<string, unknown>> };
  const changed = Object.entries(shared).filter(([name, one]) => one !== inputs.shared?.[name]);
  return { state: own, shared: Object.fromEntries(changed), actions, failure };
}
