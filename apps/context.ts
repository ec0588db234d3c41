import type { Panel } from "../renderers/mod.ts";
import type { SourceData, UrlSource } from "./source.ts";

/** What every call of an app may know besides its settings and its state. All of it is part of the cache key. */
export interface AppContext<Settings> {
  readonly settings: Settings;
  /** Now, in the device's time zone. */
  readonly now: Temporal.ZonedDateTime;
  /** The glass to lay out for. */
  readonly panel: Panel;
  /** What of the device a screen may show. */
  readonly device: AppDevice;
  /**
   * Data of the app's sources by the names that it gave them; and `hook`, `hook_2` and so on, what was sent to the
   * hooks that feed it, oldest hook first.
   */
  readonly data: Readonly<Record<string, SourceData>>;
  /** Installed apps that the settings refer to, by id; see `App.references`. */
  readonly apps: Readonly<Record<string, InstalledApp>>;
  /** Labels that stand beside their buttons, around what is laid out here; missing where none do. */
  readonly captions?: readonly Caption[];
}

/** A label that has room beside its button, in a strip that is kept around the app. */
export interface Caption {
  readonly button: string;
  readonly edge: ButtonPlace["edge"];
  /** The app's label or the one that an admin typed, in one line. */
  readonly text: string;
  /** False where it ends with an ellipsis or a word of it is broken. */
  readonly whole: boolean;
}

/** An installed app as another app, which shows it inside its own screen, sees it. */
export interface InstalledApp {
  readonly kind: string;
  /** As stored. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** JavaScript with a function `transform(input)`, and what it is given: JSON. */
export interface Transform {
  readonly code: string;
  readonly input: unknown;
}

/** A request that a press sends out into the world, such as a switch of a lamp. */
export type AppAction = Pick<UrlSource, "url" | "method" | "headers" | "body">;

/** What of a device a screen may show. */
export interface AppDevice {
  readonly name: string;
  /** Six characters that an admin types or looks for: `A1B2C3`. */
  readonly friendlyId: string;
  /** True once an admin, or the open policy, has let it in. */
  readonly admitted: boolean;
  /** The address that devices and browsers reach this server at, without a trailing slash. */
  readonly serverUrl: string;
  /** BCP 47, such as `en-GB`. */
  readonly locale: string;
  /** Names of the buttons that the model has, in their order on the frame; empty when it has none. */
  readonly buttons: readonly string[];
  /** Where each button is on the frame; a button left out is taken to be on the bottom edge, in its order. */
  readonly buttonPlaces?: Readonly<Record<string, ButtonPlace>>;
  /** True when the device draws its own captions, so that no screen needs to. */
  readonly drawsCaptions: boolean;
  /** Captions that an admin typed over those of the app, by button. */
  readonly typedLabels: Readonly<Record<string, string>>;
}

/** A button's place on the frame of the upright device. */
export interface ButtonPlace {
  readonly edge: "top" | "right" | "bottom" | "left";
  /** Where along the edge, 0 at its left or top end, 1 at its right or bottom end. */
  readonly at: number;
}
