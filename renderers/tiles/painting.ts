import type { Panel } from "../panel.ts";
import type { Toned } from "../tones/mod.ts";

/** A view laid out, with its tiles in it. */
export interface Painting {
  /** Its upright pixels, and how each is to be quantized for this panel, which differs in no more than inks and tone. */
  toned(goal: Panel): Toned;
  /** Graphemes that lost a part to no font having it, each once. */
  readonly uncovered: readonly string[];
  /** About what it takes to keep. */
  readonly bytes: number;
}
