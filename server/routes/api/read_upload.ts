import type { HonoRequest } from "hono";
import { contentStatement, type DatabaseClient, type FileRow, fileStatement } from "../../../database/mod.ts";
import { sha256, shrinkPicture } from "../../../renderers/panels.ts";
import { FILE_LONGEST_SIDE } from "../../data/file_data.ts";
import { InvalidBodyError, TooLargeError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { FILE_LIMIT } from "./read_body.ts";

/** An uploaded picture, ready to be kept. */
export interface Upload {
  readonly file: FileRow;
  /** As it came. */
  readonly data: Uint8Array<ArrayBuffer>;
  /** What screens get of it, as JSON. */
  readonly content: string;
}

/** Reads a picture from a form or a plain body. Throws InvalidBodyError or TooLargeError. */
export async function readUpload(request: HonoRequest, now: Temporal.Instant): Promise<Upload> {
  return await toUpload(await readFile(request), now);
}

/** A picture by its name and its bytes. Throws InvalidBodyError or TooLargeError. */
export async function toUpload(
  { name, data }: { readonly name: string; readonly data: Uint8Array<ArrayBuffer> },
  now: Temporal.Instant,
): Promise<Upload> {
  if (data.length > FILE_LIMIT) throw new TooLargeError(FILE_LIMIT);
  const picture = await shrinkPicture(data, { longestSide: FILE_LONGEST_SIDE }).catch(() => null);
  if (picture === null) {
    const found = data.length === 0 ? "nothing" : `${data.length} bytes of something else`;
    throw new InvalidBodyError([{
      path: "file",
      detail: `found ${found}, expected a PNG, JPEG, GIF or WebP`,
    }]);
  }
  const { url, width, height, format } = picture;
  const content = JSON.stringify({ url, width, height });
  const file: FileRow = {
    id: newId(),
    name: plainName(name) || `picture.${format === "jpeg" ? "jpg" : format}`,
    mediaType: `image/${format}`,
    bytes: data.length,
    width,
    height,
    hash: sha256(content),
    createdAt: now.epochMilliseconds,
  };
  return { file, data, content };
}

/** Keeps a picture, and what screens get of it. */
export async function storeUpload(db: DatabaseClient, { file, data, content }: Upload): Promise<void> {
  await db.batch([
    contentStatement({ hash: file.hash, value: content, usedAt: file.createdAt }),
    fileStatement(file, data),
  ]);
}

async function readFile(request: HonoRequest): Promise<{ name: string; data: Uint8Array<ArrayBuffer> }> {
  if (!/^multipart\/form-data\b/i.test(request.header("content-type") ?? "")) {
    return { name: request.query("name") ?? "", data: new Uint8Array(await request.arrayBuffer()) };
  }
  const form = await request.formData().catch(() => new FormData());
  const file = [...form.values()].find((value) => value instanceof File);
  if (file === undefined) {
    throw new InvalidBodyError([{ path: "file", detail: "found no file in the form, expected one" }]);
  }
  return { name: file.name, data: new Uint8Array(await file.arrayBuffer()) };
}

/** A name without folders and control characters. */
function plainName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? "").replace(/\p{C}/gu, "").trim().slice(0, 200);
}
