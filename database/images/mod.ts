import type { DatabaseClient, Row } from "../client.ts";
import { exchangesTable } from "../exchanges/mod.ts";
import { readBytes, readFirst, readInteger, readText } from "../row.ts";
import { screensTable } from "../screens/mod.ts";
import { insertStatement } from "../table.ts";
import { images1 } from "./images_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [images1];

const { statements } = images1;

/** An encoded image. `composedAt` in milliseconds since the epoch, width and height in pixels. */
export interface ImageRow {
  readonly hash: string;
  readonly mediaType: string;
  readonly extension: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly composedAt: number;
}

/** Keeps an image and answers the time of composition on record: an image that is there already keeps its own. */
export async function storeImage(db: DatabaseClient, image: ImageRow): Promise<number> {
  const { sql, args } = insertStatement(images1, toColumns(image));
  const [, found] = await db.batch([
    { sql: `${sql} ON CONFLICT (hash) DO NOTHING`, args },
    { sql: statements.composedAt, args: [image.hash] },
  ]);
  return readFirst(found?.rows ?? [], (row) => readInteger(row, "composed_at")) ?? image.composedAt;
}

/** The image with this content hash, or null. */
export async function findImage(db: DatabaseClient, hash: string): Promise<ImageRow | null> {
  return readFirst((await db.execute({ sql: statements.find, args: [hash] })).rows, fromColumns);
}

/** Deletes at most `chunk` images composed before a time that no screen shows and no exchange names; how many. */
export async function retainImages(
  db: DatabaseClient,
  limits: { olderThan: number; chunk: number },
): Promise<number> {
  const { name } = images1;
  const unused = [screensTable, exchangesTable].map((table) =>
    `NOT EXISTS (SELECT 1 FROM ${table} AS used WHERE used.image_hash = ${name}.hash)`
  );
  const sql = `DELETE FROM ${name} WHERE hash IN (SELECT hash FROM ${name} ` +
    `WHERE composed_at < ? AND ${unused.join(" AND ")} ORDER BY composed_at LIMIT ?)`;
  return (await db.execute({ sql, args: [limits.olderThan, limits.chunk] })).rowsAffected;
}

function toColumns(image: ImageRow): Row {
  return {
    hash: image.hash,
    media_type: image.mediaType,
    extension: image.extension,
    width: image.width,
    height: image.height,
    composed_at: image.composedAt,
    bytes: image.bytes,
  };
}

function fromColumns(row: Row): ImageRow {
  return {
    hash: readText(row, "hash"),
    mediaType: readText(row, "media_type"),
    extension: readText(row, "extension"),
    width: readInteger(row, "width"),
    height: readInteger(row, "height"),
    bytes: readBytes(row, "bytes"),
    composedAt: readInteger(row, "composed_at"),
  };
}
