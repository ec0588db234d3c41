import { type AnyApp, type AppContext, findApp, readSettings } from "../apps/mod.ts";
import { toSourceDatas } from "./data/data_refs.ts";
import { NotFoundError } from "./errors.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import { zonedTime } from "./zoned_time.ts";

/** The app of this kind. Throws NotFoundError. */
export function requireApp(kind: string): AnyApp {
  const app = findApp(kind);
  if (app === null) throw new NotFoundError("app kind", kind);
  return app;
}

/** What an app is told. Throws AppSettingsError. */
export function appContext(app: AnyApp, inputs: ScreenInputs, now: Temporal.Instant): AppContext<unknown> {
  return {
    settings: readSettings(app, inputs.settings),
    now: zonedTime(now, inputs.timeZone),
    panel: inputs.panel,
    device: inputs.device,
    data: toSourceDatas(inputs.data ?? {}),
    apps: inputs.apps ?? {},
  };
}
