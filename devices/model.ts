import { definePanel, type Panel } from "../renderers/panels.ts";
import type { ProtocolName } from "./poll.ts";

/** A button and its place on the frame of the upright device. */
export interface Button {
  /** `A`, `B`, `C`; one of `buttonNames`. */
  readonly name: string;
  readonly edge: "top" | "right" | "bottom" | "left";
  /** Where along the edge, 0 at its left or top end, 1 at its right or bottom end. */
  readonly at: number;
}

/** Another way to feed the same model, which a user may pick: other glass, a driver, a client. */
export interface Alternative {
  /** What people read, unique within its model: `Black and white PNG, 1 bit`. */
  readonly label: string;
  /** The fields of the panel that differ from the model's. */
  readonly panel: Partial<Panel>;
}

/** A kind of device. */
export interface Model {
  /** Lower case, digits and underscores: `m5stickc_plus2`. */
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  readonly panel: Panel;
  /** Other panels that the model is known to take, the usual one first. */
  readonly alternatives: readonly Alternative[];
  readonly buttons: readonly Button[];
  /** True when known firmware tells the server of presses, so that captions beside the buttons mean something. */
  readonly sendsPresses: boolean;
  /** True when the device draws captions itself, so that no screen needs to. */
  readonly drawsCaptions: boolean;
  readonly protocol: ProtocolName;
  /** Names that firmware sends for this model, compared without case. */
  readonly reportedAs: readonly string[];
  /** Least seconds between two polls that the glass or battery bears. */
  readonly minRefreshSeconds: number;
  /** Seconds between two polls when nothing is due sooner. */
  readonly refreshSeconds: number;
  /** Kind of the app that a new device of this model shows first. */
  readonly firstApp: string;
  /** What a user should know, or an empty text. */
  readonly notes: string;
}

/** The whole panel of a model's alternative. */
export function alternativePanel(model: Pick<Model, "panel">, alternative: Alternative): Panel {
  return definePanel({ ...model.panel, ...alternative.panel });
}
