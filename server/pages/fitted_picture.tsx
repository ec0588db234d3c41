/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Size } from "../../renderers/mod.ts";
import { fitSize, type FittedSize, type Room, sayScale } from "./fit_screen.ts";
import { Svg } from "./svg.ts";

/** How large a picture is on a wide page and on a narrow one. */
export interface TwoFits {
  readonly wide: FittedSize;
  readonly narrow: FittedSize;
}

/** Fits a picture into the room of a wide page and into that of a narrow one. */
export function fitBoth(size: Size, rooms: { readonly wide: Room; readonly narrow: Room }): TwoFits {
  return { wide: fitSize(size, rooms.wide), narrow: fitSize(size, rooms.narrow) };
}

/**
 * Gives what surrounds it the size of a picture. Drawings do it, since the page's policy takes no inline styles;
 * the stylesheet shows the one that suits the window.
 */
export function Sizers({ size, fits }: { size: Size; fits: TwoFits }) {
  return (
    <>
      {(["wide", "narrow"] as const).map((name) => (
        <Svg
          class={`sizer in-${name}`}
          width={fits[name].shown.width}
          height={fits[name].shown.height}
          viewBox={`0 0 ${size.width} ${size.height}`}
        />
      ))}
    </>
  );
}

/** The scale of a picture in words, for either width of the window. */
export function Scale({ fits }: { fits: TwoFits }) {
  return (
    <>
      <span class="in-wide">{sayScale(fits.wide)}</span>
      <span class="in-narrow">{sayScale(fits.narrow)}</span>
    </>
  );
}

/** Classes that let a reduced picture be smooth: several pixels share one of the window. */
export function scaleClasses({ wide, narrow }: TwoFits): string {
  return [wide.parts > 1 ? "reduced" : "", narrow.parts > 1 ? "reduced-narrow" : ""].join(" ").trim();
}
