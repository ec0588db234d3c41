import type { AnyDeclaration, AppContext } from "../apps/mod.ts";
import { readSettings } from "../apps/settings.ts";
import { toSourceDatas } from "./data/data_refs.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import { zonedTime } from "./zoned_time.ts";

/** What an app is told. Throws AppSettingsError. */
export function appContext(
  app: AnyDeclaration,
  inputs: ScreenInputs,
  now: Temporal.Instant,
): AppContext<unknown> {
  return {
    settings: readSettings(app, inputs.settings),
    now: zonedTime(now, inputs.timeZone),
    panel: inputs.panel,
    device: inputs.device,
    data: toSourceDatas(inputs.data ?? {}),
    apps: inputs.apps ?? {},
  };
}
