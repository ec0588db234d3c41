import type { View } from "../../../renderers/mod.ts";
import type { LengthUnits } from "../css/lengths.ts";
import type { UnsupportedList } from "../css/style_place.ts";
import type { ViewStyle } from "../css/view_style.ts";
import type { StyledElement } from "./styled_element.ts";

/** What elements are drawn with. */
export interface ViewAround {
  readonly units: Omit<LengthUnits, "fontSize">;
  readonly unsupported: UnsupportedList;
}

/** Draws what stands in a box. */
export interface Drawing {
  /** An element as a box, with styles over its own; null where it shows nothing. */
  box(node: StyledElement, over: ViewStyle): View | null;
  /** A text that stands by itself. */
  text(text: string, owner: StyledElement): View | null;
}
