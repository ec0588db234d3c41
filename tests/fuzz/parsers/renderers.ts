import fc from "fast-check";
import sharp from "sharp";
import { DecodeError, PanelError } from "../../../renderers/errors.ts";
import { shrinkPicture } from "../../../renderers/mod.ts";
import { readRanges } from "../../../renderers/fonts/unicode_ranges.ts";
import { readColor } from "../../../renderers/palettes/mod.ts";
import { readFacts } from "../../../renderers/pictures/open_source.ts";
import { readPosition, readWish } from "../../../renderers/pictures/read_wish.ts";
import { readBmp } from "../../../renderers/read_bmp.ts";
import { readPanel } from "../../../renderers/read_panel.ts";
import { readIcon } from "../../../renderers/tones/icon.ts";
import { readOpacity, readPaint } from "../../../renderers/tones/paint.ts";
import { readTags } from "../../../renderers/tones/read_tags.ts";
import { damaged, json, near, record, text } from "../inputs.ts";
import { type FuzzedParser, parser } from "../parser.ts";

const photo = sharp({ create: { width: 24, height: 18, channels: 3, background: "teal" } });
const files = await Promise.all(
  (["png", "jpeg", "webp", "gif"] as const).map(async (format) =>
    new Uint8Array(await photo.clone().toFormat(format).toBuffer())
  ),
);
const pictures = fc.oneof(...files.map(damaged), fc.uint8Array().map((found) => new Uint8Array(found)));
/** A BMP of 2 x 2 with one bit a pixel. */
const BMP = Uint8Array.of(
  66,
  77,
  70,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  62,
  0,
  0,
  0,
  40,
  0,
  0,
  0,
  2,
  0,
  0,
  0,
  2,
  0,
  0,
  0,
  1,
  0,
  1,
  0,
  0,
  0,
  0,
  0,
  8,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  2,
  0,
  0,
  0,
  2,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  255,
  255,
  255,
  0,
  192,
  0,
  0,
  0,
  64,
  0,
  0,
  0,
);
const SVG = '<svg width="9"><g opacity=".5"><path d="M0 0" fill="#fff"/><image href="data:,"/></g></svg>';
/** What sharp throws is an Error like any other, with which whoever reads a picture must live. */
const BROKEN = { refusals: [Error], cost: 60 };

/** Readers of pictures, panels and drawings. */
export const rendererParsers: readonly FuzzedParser[] = [
  parser(
    "renderers/read_panel.ts readPanel",
    fc.oneof(
      record(
        "width",
        "height",
        "pixel_format",
        "encoding",
        "rotation",
        "palette",
        "margins",
        "dither",
        "tone",
        "buttons",
        "scale",
      ),
      json,
    ),
    (found) => readPanel(found),
    { refusals: [PanelError] },
  ),
  parser("renderers/palettes/mod.ts readColor", near("#ff0000", "#fff", "rgb(1, 2, 3)"), readColor),
  parser(
    "renderers/pictures/open_source.ts readFacts",
    pictures.map((found) => `data:image/png;base64,${btoa(String.fromCharCode(...found))}`),
    readFacts,
    { cost: 40 },
  ),
  parser(
    "renderers/pictures/mod.ts shrinkPicture",
    pictures,
    (found) => shrinkPicture(found, { longestSide: 30 }),
    BROKEN,
  ),
  parser(
    "renderers/pictures/read_wish.ts readPosition",
    fc.oneof(near("50% 10px", "left top"), json),
    readPosition,
  ),
  parser(
    "renderers/pictures/read_wish.ts readWish",
    record("data-focus", "data-prepare", "style", "src"),
    (props) => readWish(props as never),
  ),
  parser("renderers/read_bmp.ts readBmp", damaged(BMP), readBmp, { refusals: [DecodeError] }),
  parser("renderers/fonts/unicode_ranges.ts readRanges", near("U+0000-00FF,U+0131"), readRanges),
  parser("renderers/tones/read_tags.ts readTags", near(SVG), readTags),
  parser(
    "renderers/tones/paint.ts readPaint",
    fc.oneof(near("rgba(1,2,3,.5)", "url(#a)", "none"), fc.constant(undefined)),
    (found) => readPaint(found, { initial: "black" }),
  ),
  parser("renderers/tones/paint.ts readOpacity", fc.oneof(text, fc.constant(undefined)), readOpacity),
  parser("renderers/tones/icon.ts readIcon", near("data:image/svg+xml;utf8,%3Csvg%3E", "data:,"), readIcon),
];
