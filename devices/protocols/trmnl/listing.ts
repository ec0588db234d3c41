import type { WireResponse } from "../../poll.ts";
import { jsonResponse } from "../json.ts";
import { catalogue, catalogueDefaults, type CatalogueRow } from "./catalogue.ts";
import { type PaletteRow, palettes } from "./palettes.ts";

/** A row of the catalogue with every field. */
export type TrmnlModel = Required<CatalogueRow> & { readonly description: string };

function toTrmnlModel({ name, label, ...row }: CatalogueRow): TrmnlModel {
  const description = `${label}: ${row.width}x${row.height} pixels, ${row.colors} colors`;
  return { name, label, description, ...catalogueDefaults, ...row };
}

/** What `GET /api/models` lists. */
export function trmnlModels(): { readonly data: readonly TrmnlModel[] } {
  return { data: catalogue.map(toTrmnlModel) };
}

/** What `GET /api/palettes` lists. */
export function trmnlPalettes(): { readonly data: readonly PaletteRow[] } {
  return { data: palettes };
}

/** The answer to `GET /api/models` or `GET /api/palettes`; null for any other path. */
export function answerListing(path: string): WireResponse | null {
  if (path === "/api/models") return jsonResponse(200, trmnlModels());
  return path === "/api/palettes" ? jsonResponse(200, trmnlPalettes()) : null;
}
