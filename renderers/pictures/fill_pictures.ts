import type { Panel, Size } from "../panel.ts";
import { DrawError } from "../errors.ts";
import { drawFault } from "./draw_fault.tsx";
import type { Area } from "./fit_picture.ts";
import type { FramedPicture, FramedView } from "./frame_pictures.ts";
import { kept } from "./kept_pictures.ts";
import { pngUrlOf } from "./lift_photos.ts";
import { type PreparedPicture, preparePicture } from "./prepare_picture.ts";

/** Screens full of pixels that a picture is prepared for at most; what is laid out larger is stretched. */
const MOST_SCREENS = 2;
const IMAGE = /<image x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)" href="([^"]*)"([^>]*)>/g;

/** The whole pixels that a box touches, within a hair. */
function toPixels(box: Area): Area {
  const left = Math.floor(box.left + 0.01);
  const top = Math.floor(box.top + 0.01);
  return {
    left,
    top,
    width: Math.max(1, Math.ceil(box.left + box.width - 0.01) - left),
    height: Math.max(1, Math.ceil(box.top + box.height - 0.01) - top),
  };
}

/** The size at most so large that preparing it costs no more than the panel is worth. */
function limited({ width, height }: Size, panel: Panel): Size {
  const most = MOST_SCREENS * panel.width * panel.height;
  const scale = Math.min(1, Math.sqrt(most / (width * height)));
  return {
    width: Math.max(1, Math.min(most, Math.round(width * scale))),
    height: Math.max(1, Math.min(most, Math.round(height * scale))),
  };
}

/** How many pixels there are for a picture, and on which glass. */
interface Place {
  readonly size: Size;
  readonly panel: Panel;
}

/** Prepares a picture for a box at the origin, or draws why it cannot. */
async function prepare(
  { url, facts, wish }: FramedPicture,
  { size, panel }: Place,
): Promise<PreparedPicture | null> {
  const box = { left: 0, top: 0, ...size };
  const fault = async (words: string) => ({
    area: box,
    url: await drawFault(words, { size, panel }),
    opaque: null,
  });
  if (facts.fault !== null) return await fault(facts.fault);
  try {
    return await preparePicture({ url, facts, box, wish, panel });
  } catch (error) {
    // Only bytes can be at fault beyond this point; what cannot be drawn at all is told as such.
    if (error instanceof DrawError) throw error;
    return await fault("Picture cannot be read");
  }
}

/** What fills a box of this size, prepared now or before. */
async function fillingOf(picture: FramedPicture, place: Place): Promise<PreparedPicture | null> {
  const { pixelFormat, palette, pictures, scale, ppi, width, height } = place.panel;
  const about = { pixelFormat, palette, pictures, scale, ppi, width, height };
  const key = JSON.stringify([place.size, picture.wish, about]);
  const found = kept.find(picture.source)?.prepared.get(key);
  if (found !== undefined) return found;
  const filling = await prepare(picture, place);
  if (!kept.find(picture.source)) kept.keep(picture.source, picture.facts);
  kept.add(picture.source, key, filling);
  return filling;
}

/**
 * Puts prepared pictures where their stand-ins were laid out: each exactly the pixels of its box, so that no other
 * kernel touches it. A picture that cannot be read becomes a crossed box that says so. `hrefOf` writes what the
 * drawing names each of them by, in their order: unless given, the `data:` URL of its PNG.
 */
export async function fillPictures(
  svg: string,
  { pictures }: FramedView,
  panel: Panel,
  hrefOf: (picture: PreparedPicture) => string = pngUrlOf,
): Promise<string> {
  if (pictures.size === 0) return svg;
  const parts: string[] = [];
  let done = 0;
  for (const match of svg.matchAll(IMAGE)) {
    const picture = pictures.get(match[5]!);
    if (!picture) continue;
    const [left, top, width, height] = match.slice(1, 5).map(Number) as [number, number, number, number];
    const box = toPixels({ left, top, width, height });
    const size = limited(box, panel);
    const filling = await fillingOf(picture, { size, panel });
    parts.push(svg.slice(done, match.index));
    if (filling) parts.push(toImage(filling, { box, size, href: hrefOf(filling), rest: match[6]! }));
    done = match.index + match[0].length;
  }
  return parts.join("") + svg.slice(done);
}

/** The SVG element of a filling, stretched where its box was limited. */
function toImage(
  { area }: PreparedPicture,
  at: { box: Area; size: Size; href: string; rest: string },
): string {
  const across = at.box.width / at.size.width;
  const down = at.box.height / at.size.height;
  const x = at.box.left + area.left * across;
  const y = at.box.top + area.top * down;
  return `<image x="${x}" y="${y}" width="${area.width * across}" height="${
    area.height * down
  }" href="${at.href}"${at.rest}>`;
}
