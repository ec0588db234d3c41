import { tables as admins } from "./admins/mod.ts";
import { tables as appStates } from "./app_states/mod.ts";
import { tables as apps } from "./apps/mod.ts";
import { tables as contents } from "./contents/mod.ts";
import { tables as deviceLogs } from "./device_logs/mod.ts";
import { tables as devices } from "./devices/mod.ts";
import { tables as exchanges } from "./exchanges/mod.ts";
import { tables as files } from "./files/mod.ts";
import { tables as hookDeliveries } from "./hook_deliveries/mod.ts";
import { tables as hooks } from "./hooks/mod.ts";
import { tables as hookVariables } from "./hook_variables/mod.ts";
import { tables as images } from "./images/mod.ts";
import { tables as labels } from "./labels/mod.ts";
import { tables as playlists } from "./playlists/mod.ts";
import { tables as presses } from "./presses/mod.ts";
import { tables as requests } from "./requests/mod.ts";
import { tables as rules } from "./rules/mod.ts";
import { tables as screens } from "./screens/mod.ts";
import { tables as sessions } from "./sessions/mod.ts";
import { tables as sources } from "./sources/mod.ts";
import { tables as telemetry } from "./telemetry/mod.ts";
import { tables as tokens } from "./tokens/mod.ts";
import type { Table } from "./table.ts";

/** Every table version that this code knows. A new version is added in its entity's folder, a new entity here. */
export const TABLES: readonly Table[] = [
  ...admins,
  ...appStates,
  ...apps,
  ...contents,
  ...deviceLogs,
  ...devices,
  ...exchanges,
  ...files,
  ...hookDeliveries,
  ...hooks,
  ...hookVariables,
  ...images,
  ...labels,
  ...playlists,
  ...presses,
  ...requests,
  ...rules,
  ...screens,
  ...sessions,
  ...sources,
  ...telemetry,
  ...tokens,
];

/** The newest version of each entity that this code knows. */
export function newestVersions(): Record<string, number> {
  const versions: Record<string, number> = {};
  for (const { entity, version } of TABLES) versions[entity] = Math.max(versions[entity] ?? 0, version);
  return versions;
}
