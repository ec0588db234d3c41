import type { Composition, SizeClass } from "../renderers/mod.ts";
import type { AppAction, AppContext } from "./context.ts";
import type { AppDeclaration } from "./declare_app.ts";

/** A button event, as an app sees it. */
export interface AppPress {
  /** The button's name: `A`, `B`, `C`. */
  readonly button: string;
}

/** A program that composes screens and answers presses. Pure: the same arguments give the same result. */
export interface App<Settings = unknown, State = unknown> extends AppDeclaration<Settings> {
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

/** What a program does; without `init` and `press` it has no state and buttons do nothing. */
export type AppProgram<Settings, State> =
  & Pick<App<Settings, State>, "compose">
  & Partial<Pick<App<Settings, State>, "init" | "press" | "actions">>;

/** Gives a declared app its program. */
export function defineApp<Settings, State = null>(
  declaration: AppDeclaration<Settings>,
  program: AppProgram<Settings, State>,
): App<Settings, State> {
  return {
    ...declaration,
    init: () => null as State,
    press: (state) => state,
    actions: () => [],
    ...program,
  };
}

export type {
  AppAction,
  AppContext,
  AppDevice,
  ButtonPlace,
  Caption,
  InstalledApp,
  Transform,
} from "./context.ts";
export type { SizeClass };
