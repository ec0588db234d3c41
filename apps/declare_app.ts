import type { z } from "zod";
import type { AppContext, Transform } from "./context.ts";
import type { Source } from "./source.ts";

/**
 * What is known of an app without its program: enough to list and to store it, and to fetch what it shows. A thread that answers
 * polls loads this of every app and no more. Pure: the same arguments give the same result.
 */
export interface AppDeclaration<Settings = unknown> {
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
}

/** A declaration whose types are checked where it is written and forgotten where it is listed. */
// deno-lint-ignore no-explicit-any -- the list holds apps of every settings type
export type AnyDeclaration = AppDeclaration<any>;

/** What a declaration may leave out. */
type Optional =
  | "installable"
  | "shared"
  | "mayBeEmpty"
  | "takesHook"
  | "sources"
  | "references"
  | "shares"
  | "transforms";

/** Declares an app: a module of its own, which imports nothing that draws or measures. */
export function declareApp<Settings>(
  declared: Omit<AppDeclaration<Settings>, Optional> & Partial<Pick<AppDeclaration<Settings>, Optional>>,
): AppDeclaration<Settings> {
  return {
    installable: true,
    shared: false,
    mayBeEmpty: false,
    takesHook: false,
    sources: () => ({}),
    references: () => [],
    shares: () => ({}),
    transforms: () => ({}),
    ...declared,
  };
}
