import type { AnyApp, AppContext } from "../apps/mod.ts";
import type { ScreenInputs } from "./screen_inputs.ts";

/** The state that an app composes and is pressed with: its own or its beginning, with what it shares. */
export function stateOf(
  app: AnyApp,
  { state, shared }: Pick<ScreenInputs, "state" | "shared">,
  context: AppContext<unknown>,
): unknown {
  const own = state === undefined ? app.init(context) : state;
  return shared === undefined ? own : { ...own as Record<string, unknown>, shared };
}
