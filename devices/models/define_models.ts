import { definePanel, type Packing, type Panel, PLAIN_PACKING } from "../../renderers/panels.ts";
import type { Model } from "../model.ts";
import type { ProtocolName } from "../poll.ts";

/** A row of a maker's table: the glass, and whatever differs from a plain battery-driven image device. */
export type ModelRow =
  & Pick<Model, "id" | "name">
  & Pick<Panel, "width" | "height" | "pixelFormat">
  & Partial<Omit<Model, "panel" | "maker"> & Omit<Panel, "width" | "height" | "pixelFormat">>;

/** Most bytes of an image for firmware of the `trmnl` protocol, and for that of its 10" class. */
export const TRMNL_BYTES = 90_000;
export const TRMNL_X_BYTES = 750_000;

/**
 * How dense a glass is when its maker does not say: its longer side over 1,040 pixels, which is how the
 * catalogue of the `trmnl` protocol scales most of its models; never below 1.
 */
function scaleOf({ width, height }: Pick<Panel, "width" | "height">): number {
  return Math.max(1, Math.round((Math.max(width, height) / 1040) * 100) / 100);
}

/**
 * Seconds that a full update of the glass takes, which is as often as it may be asked to change: 16 for three
 * inks and 20 for four, up to 30 for Spectra 6 and 35 for ACeP.
 */
function leastRefresh(pixelFormat: Panel["pixelFormat"]): number {
  switch (pixelFormat) {
    case "acep7":
      return 35;
    case "spectra6":
      return 30;
    case "bwry":
      return 20;
    case "bwr":
    case "bwy":
      return 16;
    case "rgb565":
    case "rgb888":
      return 1;
    default:
      return 5;
  }
}

/** The field's usual layout but for what is said. */
export function packing(changes: Partial<Packing>): Packing {
  return Object.freeze({ ...PLAIN_PACKING, ...changes });
}

/** Models of one maker. `shared` holds what all of its rows have; a row's own fields win. */
export function defineModels(
  maker: string,
  shared: Partial<ModelRow> & { readonly protocol: ProtocolName },
  rows: readonly ModelRow[],
): readonly Model[] {
  return rows.map((row) => {
    const all = { ...shared, ...row };
    const { id, name, buttons, drawsCaptions, protocol, reportedAs, firstApp, notes, ...rest } = all;
    const { minRefreshSeconds, refreshSeconds, alternatives, sendsPresses, ...glass } = rest;
    const isPowered = all.pixelFormat.startsWith("rgb");
    return Object.freeze({
      id,
      name,
      maker,
      panel: definePanel({ scale: scaleOf(row), ...glass }),
      alternatives: alternatives ?? [],
      buttons: buttons ?? [],
      // Firmware of the `trmnl` protocol never says which button was pressed.
      sendsPresses: sendsPresses ?? ((buttons ?? []).length > 0 && protocol !== "trmnl"),
      drawsCaptions: drawsCaptions ?? false,
      protocol,
      reportedAs: reportedAs ?? [],
      minRefreshSeconds: minRefreshSeconds ?? leastRefresh(all.pixelFormat),
      refreshSeconds: refreshSeconds ?? (isPowered ? 60 : 900),
      firstApp: firstApp ?? "welcome",
      notes: notes ?? "",
    });
  });
}
