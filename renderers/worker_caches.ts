import { keptRegions } from "./dithers/mod.ts";
import { keptMasks } from "./glyphs/masks.ts";
import { keptOutlines } from "./glyphs/outlines.ts";
import type { NamedLevels } from "./named_levels.ts";
import { keptPieces } from "./pieces/mod.ts";
import { keptTiles } from "./tiles/mod.ts";
import { keptDocuments } from "./tones/kept_documents.ts";

/** How the caches do that this thread draws with. */
export function workerCaches(): NamedLevels {
  return {
    renderer_outlines: keptOutlines.levels(),
    renderer_masks: keptMasks.levels(),
    renderer_pieces: keptPieces.levels(),
    renderer_tones: keptDocuments.levels(),
    renderer_regions: keptRegions.levels(),
    renderer_tiles: keptTiles.levels(),
  };
}
