import { CONFIG_NAMES, type Environment } from "./config.ts";

/** The variables of the configuration as they stand in this process, for `readConfig`; no other is looked at. */
export function readEnvironment(): Environment {
  return Object.fromEntries(CONFIG_NAMES.map((name) => [name, Deno.env.get(name)]));
}
