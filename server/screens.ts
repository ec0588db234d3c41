import { createHash } from "node:crypto";
import {
  type AnyApp,
  type AppContext,
  type AppDevice,
  composeFramed,
  findApp,
  readSettings,
} from "../apps/mod.ts";
import { fitCaption } from "../devices/mod.ts";
import { type Composition, type Panel, resolveView, type View, withLocale } from "../renderers/mod.ts";
import { stateOf } from "./app_state.ts";
import type { Clock } from "./clock.ts";
import { createCompositions, type Kept } from "./compositions.ts";
import { staleEdge, toSourceDatas } from "./data/data_refs.ts";
import { createDraw, type DrawOptions } from "./drawings.ts";
import { NotFoundError } from "./errors.ts";
import type { ShelvedImage } from "./images.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Timings } from "./stopwatch.ts";
import { zonedTime } from "./zoned_time.ts";

/** A composed screen, ready to be answered. */
export interface Screen {
  readonly image: ShelvedImage;
  /** What names these pixels whatever their encoding. */
  readonly drawing: string;
  /** A caption for each button, those that an admin typed over those of the app. */
  readonly labels: Readonly<Record<string, string>>;
  readonly text: string | null;
  readonly validUntil: Temporal.Instant | null;
  readonly kind: string;
  /** Why a problem was drawn instead, or null. */
  readonly problem: string | null;
  /** The glass that the image is for. */
  readonly panel: Panel;
  /** What was given up to stay under the panel's byte limit, a phrase each. */
  readonly reductions: readonly string[];
  readonly timings: Timings;
}

/** What an app says, before a pixel is drawn. */
export interface Words {
  readonly composition: Composition;
  readonly labels: Readonly<Record<string, string>>;
  /** What names the pixels whatever their encoding, as `Screen.drawing` does. */
  readonly drawing: string;
}

/** Composes screens: each key once, whoever asks and however many ask at the same time. */
export interface Screens {
  /** Runs the app only. Throws NotFoundError, AppSettingsError, or whatever the app throws. */
  words(inputs: ScreenInputs, now?: Temporal.Instant): Words;
  /** The screen, and the image on the shelf. Throws what `words` throws, DrawError, RendererLostError, DatabaseUnavailableError. */
  compose(inputs: ScreenInputs, options?: { now?: Temporal.Instant; offline?: boolean }): Promise<Screen>;
}

/** A composition as it is kept: its view named by its hash, and the time for which it holds. */
interface Composed extends Words, Kept {
  readonly view: View;
  /** The glass, with what the app wants of the quantizing. */
  readonly panel: Panel;
}

/** Bytes that a view takes in memory for each character of its JSON, about. */
const BYTES_PER_CHARACTER = 4;

/** Screens over a renderer and a shelf. */
export function createScreens(options: DrawOptions & { readonly clock: Clock }): Screens {
  const { clock, caches } = options;
  const draw = createDraw(options);
  const compositions = createCompositions<Composed>(caches);

  /** Runs the app, unless it has answered the same question and its answer still holds. */
  const composeOnce = (inputs: ScreenInputs, now: Temporal.Instant) =>
    compositions.compose(inputs, now, composeWhole);

  return {
    words: (inputs, now = clock.now()) => composeOnce(inputs, now),
    async compose(inputs, { now = clock.now(), offline = false } = {}) {
      const started = performance.now();
      const answer = composeOnce(inputs, now);
      const { composition, labels, drawing } = answer;
      const compose = performance.now() - started;
      const { image, timings, reductions } = await draw({ ...answer, kind: inputs.kind, offline });
      return {
        image,
        drawing,
        labels,
        text: composition.text ?? null,
        validUntil: composition.validUntil,
        kind: inputs.kind,
        problem: null,
        panel: answer.panel,
        reductions,
        timings: { compose, ...timings },
      };
    },
  };
}

/** What the app says, and what names it. */
function composeWhole(inputs: ScreenInputs, now: Temporal.Instant): Composed {
  const { composition, labels } = compose(inputs, now);
  const view = withLocale(resolveView(composition.view), inputs.device.locale);
  const panel: Panel = { ...inputs.panel, ...composition.quantize };
  const { encoding: _encoding, ...glass } = panel;
  const text = JSON.stringify([view, glass]);
  const drawing = createHash("sha256").update(text).digest("base64");
  const bytes = BYTES_PER_CHARACTER * text.length + 1024;
  return { composition, labels, view, panel, drawing, bytes, from: now, validUntil: composition.validUntil };
}

/** Runs the app that the inputs name, in the frame of its device. */
function compose(inputs: ScreenInputs, now: Temporal.Instant): Omit<Words, "drawing"> {
  const app = requireApp(inputs.kind);
  const context = appContext(app, inputs, now);
  const given = composeFramed(app, stateOf(app, inputs, context), context);
  const composition = { ...given, validUntil: sooner(given.validUntil, staleEdge(inputs.data)) };
  return { composition, labels: withTyped(composition.labels, inputs.device) };
}

function sooner(one: Temporal.Instant | null, other: Temporal.Instant | null): Temporal.Instant | null {
  if (one === null || other === null) return one ?? other;
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}

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

function withTyped(given: Composition["labels"], device: AppDevice): Record<string, string> {
  // A model may not tell its buttons; the app's and the admin's are there all the same.
  const buttons = new Set([...device.buttons, ...Object.keys(given), ...Object.keys(device.typedLabels)]);
  return Object.fromEntries(
    Array.from(buttons, (button) => [button, fitCaption(device.typedLabels[button] ?? given[button] ?? "")]),
  );
}
