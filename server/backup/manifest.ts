import { z } from "zod";
import { BackupError } from "./errors.ts";

/** The format of backups that this program writes, and the newest that it reads. */
export const FORMAT = 1;

const sum = z.strictObject({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const counts = z.record(z.string(), z.int().min(0));
const manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** Version of the program that made it. */
  release: z.string().min(1).max(100),
  made_at: z.iso.datetime(),
  /** It holds hashes of tokens and of the password, and secrets of sources as they are: keep it as you keep them. */
  contains_secrets: z.literal(true),
  /** The newest version of each entity. */
  schema_versions: counts,
  /** Rows by the name of the table. */
  rows: counts,
  /** The database file itself. */
  database: sum,
  /** What follows the manifest in the backup. */
  compressed: sum,
});

/** What a backup says of itself. */
export type BackupManifest = z.infer<typeof manifest>;

/** Bytes and their SHA-256 in hexadecimal digits. */
export type Sum = z.infer<typeof sum>;

/** A manifest as text. */
export function fromManifest(told: BackupManifest): string {
  return JSON.stringify(told);
}

/** Reads a manifest. Throws BackupError, which tells a newer format from one that makes no sense. */
export function readManifest(text: string): BackupManifest {
  const json = parse(text);
  const { format } = (json ?? {}) as { format?: unknown };
  if (typeof format === "number" && format > FORMAT) {
    throw new BackupError(
      `found a backup of format ${format}, expected at most ${FORMAT}: a newer release made it, update this program first`,
    );
  }
  const read = manifest.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BackupError(`found a manifest whose ${issue?.path.join(".") || "text"} cannot be read`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
