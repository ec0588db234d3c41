import { findLoaded, loadApps } from "../../apps/lazy.ts";
import type { AnyApp } from "../../apps/mod.ts";
import type { ScreenInputs } from "../screen_inputs.ts";

/** Finds programs for a worker: each is loaded when it is first shown. */
export async function loadProgram({ kind, settings, apps }: ScreenInputs): Promise<AnyApp | null> {
  await loadApps({ kind, settings }, apps);
  return findLoaded(kind);
}
