/** Drawings in pieces, each drawn by itself, so that empty paper costs nothing. */
export { keptPieces } from "./kept_pieces.ts";
export { type DrawPiece, paintPieces } from "./paint_pieces.ts";
export { readPieces } from "./read_pieces.ts";
