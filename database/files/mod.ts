import type { DatabaseClient, Row, Statement } from "../client.ts";
import { readBytes, readFirst, readInteger, readText } from "../row.ts";
import { deleteStatement, insertStatement } from "../table.ts";
import { files1 } from "./files_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [files1];

/** The table that names contents in use. */
export const filesTable = files1.name;

const { statements } = files1;

/** A file as it is listed, without its bytes. */
export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** How many there are. */
  readonly bytes: number;
  /** Of what screens show: upright and no larger than is kept for them. */
  readonly width: number;
  readonly height: number;
  /** Of the content that screens show. */
  readonly hash: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** Adds a file with its bytes. */
export function fileStatement(file: FileRow, data: Uint8Array<ArrayBuffer>): Statement {
  return insertStatement(files1, {
    id: file.id,
    name: file.name,
    media_type: file.mediaType,
    bytes: file.bytes,
    width: file.width,
    height: file.height,
    hash: file.hash,
    data,
    created_at: file.createdAt,
  });
}

/** The file with this id, or null. */
export async function findFile(db: DatabaseClient, id: string): Promise<FileRow | null> {
  return readFirst((await db.execute({ sql: statements.find, args: [id] })).rows, fromColumns);
}

/** The bytes as they were uploaded, or null. */
export async function findFileData(db: DatabaseClient, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return readFirst(
    (await db.execute({ sql: statements.data, args: [id] })).rows,
    (row) => readBytes(row, "data"),
  );
}

/** Files, newest first; `before` is the id that a page ended with. */
export async function listFiles(
  db: DatabaseClient,
  page: { limit: number; before?: string | undefined },
): Promise<FileRow[]> {
  const { rows } = await db.execute(
    page.before === undefined
      ? { sql: statements.list, args: [page.limit] }
      : { sql: statements.listBefore, args: [page.before, page.limit] },
  );
  return rows.map(fromColumns);
}

/** Deletes a file; answers whether there was one. */
export async function deleteFile(db: DatabaseClient, id: string): Promise<boolean> {
  return (await db.execute(deleteStatement(files1, { id }))).rowsAffected === 1;
}

function fromColumns(row: Row): FileRow {
  return {
    id: readText(row, "id"),
    name: readText(row, "name"),
    mediaType: readText(row, "media_type"),
    bytes: readInteger(row, "bytes"),
    width: readInteger(row, "width"),
    height: readInteger(row, "height"),
    hash: readText(row, "hash"),
    createdAt: readInteger(row, "created_at"),
  };
}
