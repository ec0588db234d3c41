import { createHash } from "node:crypto";
import { composeFramed, loadTemplateReview } from "../../apps/lazy.ts";
import type { AnyApp, SourceData } from "../../apps/mod.ts";
import { type Panel, resolveView, withLocale } from "../../renderers/mod.ts";
import { appContext } from "../app_context.ts";
import { NotFoundError } from "../errors.ts";
import { staleEdge } from "../data/data_refs.ts";
import type { ScreenInputs } from "../screen_inputs.ts";
import { stateOf } from "../state_of.ts";
import { watchDevice } from "../watch_device.ts";
import type { Composed, TemplateReview } from "./composed.ts";

/** Bytes that a text takes in memory for each of its characters, at most. */
const BYTES_PER_CHARACTER = 2;

/** Finds the program of the app that inputs name, with those of the apps that it shows inside; null where there is none. */
export type FindProgram = (inputs: ScreenInputs) => AnyApp | null | Promise<AnyApp | null>;

/** When a screen is composed, and by what. */
interface ComposeOptions {
  readonly now: Temporal.Instant;
  readonly find: FindProgram;
}

/** Runs the app that the inputs name, in the frame of its device. Throws NotFoundError, AppSettingsError, or what the app throws. */
export async function composeInputs(given: ScreenInputs, { now, find }: ComposeOptions): Promise<Composed> {
  const watched = watchDevice(given.device);
  const inputs = { ...given, device: watched.device };
  const app = await requireProgram(inputs, find);
  const context = appContext(app, inputs, now);
  const { view: drawn, ...said } = composeFramed(app, stateOf(app, inputs, context), context);
  const view = JSON.stringify(withLocale(resolveView(drawn), inputs.device.locale));
  const panel: Panel = { ...inputs.panel, ...said.quantize };
  const { encoding: _encoding, ...glass } = panel;
  return {
    composition: { ...said, validUntil: sooner(said.validUntil, staleEdge(inputs.data)) },
    view,
    panel,
    drawing: createHash("sha256").update(`[${view},${JSON.stringify(glass)}]`).digest("base64"),
    from: now,
    bytes: BYTES_PER_CHARACTER * view.length + 2048,
    reads: watched.read(),
  };
}

/** Reviews a template with the data of its inputs, or with other data in its place. Throws AppSettingsError. */
export async function reviewTemplate(
  inputs: ScreenInputs,
  { now, data, find }: ComposeOptions & {
    readonly data: Readonly<Record<string, SourceData>> | null;
  },
): Promise<TemplateReview> {
  const app = await requireProgram({ ...inputs, kind: "template" }, find);
  const { checkTemplate, templateNames } = await loadTemplateReview();
  const context = {
    ...appContext(app, inputs, now),
    ...(data === null ? {} : { data }),
  } as Parameters<typeof checkTemplate>[0];
  return { report: checkTemplate(context), names: templateNames(context) };
}

/** The program of the app that inputs name. Throws NotFoundError. */
export async function requireProgram(inputs: ScreenInputs, find: FindProgram): Promise<AnyApp> {
  const app = await find(inputs);
  if (app === null) throw new NotFoundError("app kind", inputs.kind);
  return app;
}

function sooner(one: Temporal.Instant | null, other: Temporal.Instant | null): Temporal.Instant | null {
  if (one === null || other === null) return one ?? other;
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
