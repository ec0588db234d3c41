import type { Panel } from "./panel.ts";

/**
 * What an app draws: an element of `satori/jsx`, laid out by satori with flexbox.
 * Every `div` with more than one child needs `display: "flex"`.
 */
export interface View {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
  readonly key?: string | null;
}

/** The caption of each button by the button's name, such as `{A: "Yes", B: "No", C: "Skip"}`. */
export type Labels = Readonly<Record<string, string>>;

/** What an app returns: a view, labels, and how long both stay true. */
export interface Composition {
  /** Drawn upright at `layoutSize(panel)`. */
  readonly view: View;
  /** Captions that the app gives; a button left out has none. */
  readonly labels: Labels;
  /**
   * What stands beside the buttons where the device does not draw captions itself, just as it is here, in place of the
   * labels and of what an admin typed: a letter where the view says the rest, nothing where it says all.
   */
  readonly captions?: Labels;
  /** The same message in words, for devices that draw their own captions. */
  readonly text?: string;
  /** The first instant at which composing again could differ; null when only a press or a change can. */
  readonly validUntil: Temporal.Instant | null;
  /** True when there is nothing to show now: a playlist then goes on to its next item. */
  readonly nothing?: boolean;
  /** What the app wants of the quantizing in place of the panel's own; a node's `data-tone` comes before it. */
  readonly quantize?: Partial<Pick<Panel, "dither" | "strength" | "tone" | "pictures">>;
}
