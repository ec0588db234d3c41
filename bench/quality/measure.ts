import { encode } from "../../renderers/encode.ts";
import { pixelFormat, type PixelFormatName } from "../../renderers/formats/mod.ts";
import { definePanel } from "../../renderers/panel.ts";
import { hpsnr, toneError } from "./hpsnr.ts";
import { type Glass, glassOf, luminanceOf, shownLight, wantedLight } from "./measured.ts";
import type { Method } from "./method.ts";
import type { TestPicture } from "./picture.ts";
import type { Plane } from "./plane.ts";
import { sCielab, seenLab } from "./s_cielab.ts";
import { changed, changedOutside } from "./stability.ts";
import { viewing } from "./viewing.ts";
import { wsnr } from "./wsnr.ts";

const VIEWING = viewing(124);

/** How well one method carried one picture. */
export interface Measures {
  readonly hpsnr: number;
  readonly wsnr: number;
  /** Of white, positive where too light. */
  readonly tone: number;
  /** Delta E as seen; null on gray panels. */
  readonly color: { readonly mean: number; readonly worst: number } | null;
  /** Pixels outside a box of 40x40 that change with it. */
  readonly changed: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** What a panel should show of a picture, as the measures want it. */
export interface Wanted {
  readonly picture: TestPicture;
  readonly format: PixelFormatName;
  readonly glass: Glass;
  readonly luminance: Plane;
  readonly lab: ReturnType<typeof seenLab> | null;
}

/** A picture as a panel of this format should show it. */
export function want(picture: TestPicture, format: PixelFormatName): Wanted {
  const glass = glassOf({ pixelFormat: format, palette: "auto" });
  const light = wantedLight(picture.raster, glass);
  const lab = pixelFormat(format).isColor ? seenLab(light, VIEWING) : null;
  return { picture, format, glass, luminance: luminanceOf(light), lab };
}

/** Carries a picture by a method and measures what came of it; null where the method does not know the format. */
export async function measure(wanted: Wanted, method: Method) {
  const { picture: { raster }, format, glass } = wanted;
  const started = performance.now();
  const indices = await method.carry(raster, format);
  const milliseconds = performance.now() - started;
  if (indices === null) return null;
  const pixels = { width: raster.width, height: raster.height, indices };
  const shown = shownLight(pixels, glass);
  const luminance = luminanceOf(shown);
  const after = (await method.carry(changed(raster), format))!;
  const image = await encode(pixels, definePanel({ ...raster, pixelFormat: format }));
  const measures: Measures = {
    hpsnr: hpsnr(wanted.luminance, luminance, VIEWING),
    wsnr: wsnr(wanted.luminance, luminance, VIEWING),
    tone: toneError(wanted.luminance, luminance),
    color: wanted.lab && sCielab(wanted.lab, seenLab(shown, VIEWING)),
    changed: changedOutside(raster.width, indices, after),
    bytes: image.bytes.length,
    milliseconds,
  };
  return { measures, shown };
}
