import type { z } from "zod";
import type { Composition, Panel, SizeClass } from "../renderers/mod.ts";
import type { Source, SourceData, UrlSource } from "./source.ts";

/** A button event, as an app sees it. */
export interface AppPress {
  /** The button's name: `A`, `B`, `C`. */
  readonly button: string;
}

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

/** A program that composes screens and answers presses. Pure: the same arguments give the same result. */
export interface App<Settings = unknown, State = unknown> {
  /** The folder's name, and how an installed app names its program: `clock`. */
  readonly kind: string;
  /** What people read: `Clock`. */
  readonly name: string;
  /** One sentence: what the screen shows. */
  readonly description: string;
  /** False for screens that only the server itself shows, such as a problem. */
  readonly installable: boolean;
  /** Accepts what is stored and fills in defaults; `parse({})` must succeed for an installable app. */
  readonly settings: z.ZodType<Settings>;
  /** True when all devices that show an installed app share its state, so that a press on one is seen on all. */
  readonly shared: boolean;
  /**
   * True when its composition may say `nothing`. An app that does not declare it never says so, and a playlist shows it
   * without asking.
   */
  readonly mayBeEmpty: boolean;
  /** True when it shows what is sent to hooks that feed it. */
  readonly takesHook: boolean;
  /** What must be fetched for these settings, by name. `data` is what is there so far: one source may name another. */
  sources(
    settings: Settings,
    around: Pick<AppContext<Settings>, "data" | "apps">,
  ): Readonly<Record<string, Source>>;
  /** Code that makes other data of what came, by the names that its answers get. It is run elsewhere, once for equal data. */
  transforms(
    settings: Settings,
    around: Pick<AppContext<Settings>, "data" | "apps">,
  ): Readonly<Record<string, Transform>>;
  /** Ids of other installed apps that these settings show inside this one. */
  references(settings: Settings): readonly string[];
  /**
   * States that all devices share and that these settings show inside this app's own, by names of its choice: that of
   * the installed app with this id, or, null, one that this installed app itself shares. They come, and are stored, as
   * members of `shared` in the app's state, which is then an object; one that there is none of yet is missing.
   */
  shares(
    settings: Settings,
    around: Pick<AppContext<Settings>, "apps">,
  ): Readonly<Record<string, string | null>>;
  /** The state of a device that has never shown this app. */
  init(context: AppContext<Settings>): State;
  /** The state after a press; the same state when the button means nothing now. */
  press(state: State, press: AppPress, context: AppContext<Settings>): State;
  /**
   * What an applied press sends out, each once, after its exchange is on disk; nothing waits for the answers. `state` is
   * the one that the press led to.
   */
  actions(state: State, press: AppPress, context: AppContext<Settings>): readonly AppAction[];
  /** The screen of this state. */
  compose(state: State, context: AppContext<Settings>): Composition;
}

/** An app whose types are checked where it is written and forgotten where it is listed. */
// deno-lint-ignore no-explicit-any -- the list holds apps of every settings and state type
export type AnyApp = App<any, any>;

/** What an app may leave out: without `init` and `press` it has no state and buttons do nothing. */
type Optional =
  | "installable"
  | "shared"
  | "mayBeEmpty"
  | "takesHook"
  | "sources"
  | "references"
  | "shares"
  | "transforms"
  | "init"
  | "press"
  | "actions";

/** An app as it is declared. */
export type AppDefinition<Settings, State> =
  & Omit<App<Settings, State>, Optional>
  & Partial<Pick<App<Settings, State>, Optional>>;

/** Declares an app. */
export function defineApp<Settings, State = null>(
  definition: AppDefinition<Settings, State>,
): App<Settings, State> {
  return {
    installable: true,
    shared: false,
    mayBeEmpty: false,
    takesHook: false,
    sources: () => ({}),
    references: () => [],
    shares: () => ({}),
    transforms: () => ({}),
    actions: () => [],
    init: () => null as State,
    press: (state) => state,
    ...definition,
  };
}

export type { SizeClass };
