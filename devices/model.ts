import type { Panel } from "../renderers/mod.ts";
import type { ProtocolName } from "./poll.ts";

/** A button and its place on the frame of the upright device. */
export interface Button {
  /** `A`, `B`, `C`. */
  readonly name: string;
  readonly edge: "top" | "right" | "bottom" | "left";
  /** Where along the edge, 0 at its left or top end, 1 at its right or bottom end. */
  readonly at: number;
}

/** A kind of device. */
export interface Model {
  /** Lower case, digits and underscores: `m5stickc_plus2`. */
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  readonly panel: Panel;
  readonly buttons: readonly Button[];
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
