import { DatabaseUnavailableError } from "../database/mod.ts";
import { RendererLostError } from "../renderers/panels.ts";
import { explain } from "./compose_or_problem.ts";
import { type Look, lookAt, type LookOptions } from "./look.ts";
import type { Services } from "./services.ts";

/**
 * What an app shows now, with its own data, or a drawn problem where it cannot be composed, as a device would get it.
 * Throws DatabaseUnavailableError and RendererLostError.
 */
export async function lookOrProblem(
  services: Services,
  app: Pick<LookOptions, "kind" | "settings" | "appId" | "target">,
): Promise<Look> {
  const now = { step: 0, presses: [], truth: true } as const;
  try {
    return await lookAt(services, { ...app, ...now });
  } catch (error) {
    if (error instanceof DatabaseUnavailableError || error instanceof RendererLostError) throw error;
    const { target, kind, settings } = app;
    const inputs = { kind, settings, state: undefined, ...target };
    return await lookAt(services, {
      kind: "problem",
      settings: { ...explain(error, inputs), advice: "" },
      appId: "",
      target,
      ...now,
    });
  }
}
