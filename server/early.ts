import { createRunner } from "./app_runner/mod.ts";
import { type Config, readConfig } from "./config.ts";
import { readEnvironment } from "./environment.ts";
import { ConfigError } from "./errors.ts";
import { openRenderer } from "./watch_renderer.ts";

/**
 * What takes longest until it can be used, begun before the rest of the program is evaluated: `main.ts` imports this
 * first, and the threads that the first poll needs load beside it.
 */
export const config = configOrExit();
export const engines = { runner: createRunner(), renderer: openRenderer(config.rendererWorkers) };
engines.renderer.warm();
engines.runner.warm();

function configOrExit(): Config {
  try {
    return readConfig(readEnvironment());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    error.faults.forEach((fault) => console.error(fault));
    Deno.exit(2);
  }
}
