import { NotFoundError } from "./errors.ts";
import { AppSettingsError } from "../apps/mod.ts";
import { DatabaseUnavailableError } from "../database/mod.ts";
import { RendererLostError } from "../renderers/panels.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Screen } from "./screens.ts";
import { withoutSecrets } from "./secrets.ts";
import type { Services } from "./services.ts";
import type { Standing } from "./standing.ts";
import type { Visit } from "./visit.ts";

/** What to compose, for whom, and on which visit. */
export interface ComposeOptions {
  readonly inputs: ScreenInputs;
  readonly standing: Standing;
  /** Null for a preview, which no exchange records. */
  readonly visit: Pick<Visit, "exchangeId" | "at"> | null;
  /** True to keep the image in memory only. */
  readonly offline?: boolean;
}

/**
 * The app's screen, or a drawn problem where the app cannot compose one.
 * Throws DatabaseUnavailableError and RendererLostError, for which the last good image is the better screen.
 */
export async function composeOrProblem(services: Services, options: ComposeOptions): Promise<Screen> {
  const { inputs, standing, visit, offline = false } = options;
  try {
    return await services.screens.compose(inputs, { now: standing.now, offline });
  } catch (error) {
    if (error instanceof DatabaseUnavailableError || error instanceof RendererLostError) throw error;
    services.log.error("Cannot compose a screen", {
      device: standing.device.friendlyId,
      app: inputs.kind,
      cause: toLoggable(error, inputs),
    });
    const problem = explain(error, inputs);
    const shown = services.problems.first(
      `${standing.device.id} ${inputs.kind} ${problem.detail}`,
      visit === null ? null : { exchange_id: visit.exchangeId, at: visit.at.toString() },
    );
    const screen = await services.screens.compose(
      { ...inputs, kind: "problem", state: undefined, settings: { ...problem, ...shown } },
      { now: standing.now, offline },
    );
    return { ...screen, problem: problem.detail };
  }
}

/** The error, or where it quotes a secret of the settings, its redacted text. */
function toLoggable(error: unknown, inputs: ScreenInputs): unknown {
  const text = error instanceof Error ? `${error.stack ?? error.message}` : String(error);
  const redacted = withoutSecrets(text, inputs);
  return redacted === text ? error : redacted;
}

/** What went wrong in an app, as the problem's settings have it: it is put into words where it is drawn. */
export function explain(
  error: unknown,
  inputs: ScreenInputs,
): { readonly fault: "settings" | "gone" | "failed"; readonly app: string; readonly detail: string } {
  const { kind: app } = inputs;
  if (error instanceof NotFoundError) return { fault: "gone", app, detail: error.message };
  const detail = withoutSecrets(error instanceof Error ? error.message : String(error), inputs);
  return { fault: error instanceof AppSettingsError ? "settings" : "failed", app, detail };
}
