import { layoutSize, type Panel, pixelFormat } from "../../renderers/panels.ts";
import type { Model } from "../model.ts";
import type { DeviceClaim, ProtocolName } from "../poll.ts";
import type { GlassClaim } from "../read_glass.ts";
import { TRMNL_BYTES } from "./define_models.ts";
import { findModel, findReportedModel } from "./mod.ts";

/** The longest side of any panel in the catalogue: a device that claims more is not believed. */
const MOST_PIXELS = 2880;

/** What a device is taken for when it names no model, and when it names one that nobody knows. */
const fallbacks: Readonly<Record<ProtocolName, { readonly unnamed: string; readonly unknown: string }>> = {
  composer: { unnamed: "m5stickc_plus2", unknown: "generic_captions" },
  trmnl: { unnamed: "og", unknown: "generic_trmnl" },
  screen: { unnamed: "generic_800x480_mono", unknown: "generic_800x480_mono" },
};

const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 };

function clamp(pixels: number): number {
  return Math.min(Math.max(Math.floor(pixels), 1), MOST_PIXELS);
}

/**
 * A model's panel as the device reports it. Its size: firmware knows its glass better than its name does, and
 * scrambles an image of any other size. How it is mounted. And what its inks look like, where it has measured as
 * many as the pixel format has; the model's own panel where it says nothing new.
 */
export function panelForClaim(claim: GlassClaim, panel: Panel): Panel {
  return withPalette(claim, withOrientation(claim, withSize(claim, panel)));
}

/** Both sides have to be there. A size that lies the other way than the model's is how the device is worn already. */
function withSize(claim: GlassClaim, panel: Panel): Panel {
  if (claim.width === null || claim.height === null) return panel;
  const width = clamp(claim.width);
  const height = clamp(claim.height);
  if (width === panel.width && height === panel.height) return panel;
  const isSameWay = (width >= height) === (panel.width >= panel.height);
  const isSameGlass = width === panel.height && height === panel.width;
  return Object.freeze({
    ...panel,
    width,
    height,
    rotation: isSameWay ? panel.rotation : 0,
    margins: NO_MARGINS,
    ppi: isSameGlass ? panel.ppi : null,
    scale: isSameGlass ? panel.scale : 1,
  });
}

/** A screen that lies the other way than the device is mounted is turned clockwise onto the glass. */
function withOrientation({ orientation }: GlassClaim, panel: Panel): Panel {
  const { width, height } = layoutSize(panel);
  if (orientation === null || width === height || (width > height) === (orientation === "landscape")) {
    return panel;
  }
  const isTurned = panel.rotation === 90 || panel.rotation === 270;
  return Object.freeze({ ...panel, rotation: isTurned ? 0 : 90, margins: NO_MARGINS });
}

function withPalette({ palette }: GlassClaim, panel: Panel): Panel {
  const inks = pixelFormat(panel.pixelFormat).palette;
  if (palette === null || palette.length !== inks?.length) return panel;
  return Object.freeze({ ...panel, palette });
}

/** Encodings that clients of the `trmnl` protocol know, the last one only those of LED matrices. */
const TRMNL_ENCODINGS: readonly string[] = ["png", "jpg", "webp"];

/** A model's panel as this protocol carries it: what speaks `trmnl` takes no raw bytes, and no image without end. */
export function panelForProtocol(model: Model, protocol: ProtocolName): Panel {
  const { panel } = model;
  if (protocol !== "trmnl" || model.protocol === "trmnl") return panel;
  const encoding = TRMNL_ENCODINGS.includes(panel.encoding) ? panel.encoding : "png";
  const byteLimit = panel.byteLimit ?? TRMNL_BYTES;
  if (encoding === panel.encoding && byteLimit === panel.byteLimit) return panel;
  return Object.freeze({ ...panel, encoding, byteLimit });
}

/** The model of this name, unless it draws captions where the protocol has none, or the other way round. */
function namedModel(name: string, protocol: ProtocolName): Model | null {
  const model = findReportedModel(name);
  return model?.drawsCaptions === (protocol === "composer") ? model : null;
}

/**
 * The model that a device says it is, with the panel that it says it has. A name that nobody knows gets a
 * panel of the claimed size until an admin picks: 1 bit, as every e-ink panel can show, or an LCD's where
 * the protocol is the `composer` one. Without a name and a size it is the protocol's most usual device.
 */
export function modelForClaim(claim: DeviceClaim, protocol: ProtocolName): Model {
  const named = claim.model === null ? null : namedModel(claim.model, protocol);
  const hasSize = claim.width !== null && claim.height !== null;
  const fallback = fallbacks[protocol];
  const model = named ?? findModel(claim.model === null && !hasSize ? fallback.unnamed : fallback.unknown)!;
  const panel = panelForClaim(claim, panelForProtocol(model, protocol));
  return panel === model.panel ? model : Object.freeze({ ...model, panel });
}
