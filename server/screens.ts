import { type AppDevice, readSettings } from "../apps/mod.ts";
import { fitCaption } from "../devices/mod.ts";
import type { Composition, Panel } from "../renderers/mod.ts";
import { requireApp } from "./require_app.ts";
import type { Clock } from "./clock.ts";
import type { AppRunner } from "./app_runner/mod.ts";
import { createCompositions } from "./compositions.ts";
import { createDraw, type DrawOptions } from "./drawings.ts";
import type { ShelvedImage } from "./images.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Timings } from "./stopwatch.ts";

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
  readonly composition: Omit<Composition, "view">;
  readonly labels: Readonly<Record<string, string>>;
  /** What names the pixels whatever their encoding, as `Screen.drawing` does. */
  readonly drawing: string;
}

/** Composes screens: each key once, whoever asks and however many ask at the same time. */
export interface Screens {
  /** Runs the app only. Throws NotFoundError, AppSettingsError, whatever the app throws, or RendererLostError. */
  words(inputs: ScreenInputs, now?: Temporal.Instant): Promise<Words>;
  /** The screen, and the image on the shelf. Throws what `words` throws, DrawError, DatabaseUnavailableError. */
  compose(inputs: ScreenInputs, options?: { now?: Temporal.Instant; offline?: boolean }): Promise<Screen>;
}

/** What is needed to compose and draw. */
export interface ScreenOptions extends DrawOptions {
  readonly clock: Clock;
  readonly runner: Pick<AppRunner, "compose">;
}

/** Screens over a runner, a renderer and a shelf. */
export function createScreens(options: ScreenOptions): Screens {
  const { clock, caches, runner } = options;
  const draw = createDraw(options);
  const compositions = createCompositions(caches, {
    async compose(inputs, now) {
      // What cannot be composed at all is told here, where errors have their classes.
      readSettings(requireApp(inputs.kind), inputs.settings);
      return await runner.compose(inputs, now);
    },
  });

  return {
    async words(inputs, now = clock.now()) {
      const { composition, drawing } = await compositions.compose(inputs, now);
      return { composition, drawing, labels: withTyped(composition.labels, inputs.device) };
    },
    async compose(inputs, { now = clock.now(), offline = false } = {}) {
      const started = performance.now();
      const { composition, drawing, view, panel } = await compositions.compose(inputs, now);
      const elapsed = performance.now() - started;
      const drawn = await draw({ view, panel, drawing, kind: inputs.kind, offline });
      return {
        image: drawn.image,
        drawing,
        labels: withTyped(composition.labels, inputs.device),
        text: composition.text ?? null,
        validUntil: composition.validUntil,
        kind: inputs.kind,
        problem: null,
        panel,
        reductions: drawn.reductions,
        timings: { compose: elapsed, ...drawn.timings },
      };
    },
  };
}

/** The caption of each button: what an admin typed, else what the app gives. */
function withTyped(given: Composition["labels"], device: AppDevice): Record<string, string> {
  // A model may not tell its buttons; the app's and the admin's are there all the same.
  const buttons = new Set([...device.buttons, ...Object.keys(given), ...Object.keys(device.typedLabels)]);
  return Object.fromEntries(
    Array.from(buttons, (button) => [button, fitCaption(device.typedLabels[button] ?? given[button] ?? "")]),
  );
}
