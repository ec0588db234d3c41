import { createHash } from "node:crypto";
import type { DatabaseClient } from "../../database/mod.ts";
import { signIn } from "../admin.ts";
import type { PolledScreen } from "../polling_device.ts";

/** Images that devices got. */
export interface ImageCheck {
  /** Whose bytes are those that the server named. */
  readonly right: number;
  readonly wrong: readonly string[];
  look(shown: PolledScreen): Promise<void>;
}

/** Checks that bytes have the hash that the server told beforehand; fetches what is only told of. */
export function createImageCheck(): ImageCheck {
  const wrong: string[] = [];
  const check = { right: 0 };
  return {
    wrong,
    get right() {
      return check.right;
    },
    async look({ hash, imageUrl, bytes }) {
      let found = bytes;
      if (hash !== null && imageUrl !== null) {
        const response = await fetch(imageUrl).catch(() => null);
        found = response && await response.bytes().catch(() => null);
        if (!response || !found || [502, 503].includes(response.status)) return;
        if (response.status !== 200) return void wrong.push(`${imageUrl}: ${response.status}`);
      }
      if (hash === null || found === null) return;
      const real = createHash("sha256").update(found).digest("hex");
      if (real === hash) check.right++;
      else wrong.push(`${hash}: found ${real}`);
    },
  };
}

/** What composing answered exchanges again gave. */
export interface Replays {
  readonly equal: number;
  /** Those that composed nothing, as one answered from memory while the database was away. */
  readonly nothing: number;
  readonly different: readonly string[];
}

/** Composes some of the exchanges with an image again, evenly over all of them, and compares the bytes. */
export async function replaySome(url: string, db: DatabaseClient, most: number): Promise<Replays> {
  const { rows } = await db.execute(
    "SELECT id FROM exchanges_1 WHERE image_hash IS NOT NULL AND path LIKE '%marker=%' ORDER BY id",
  );
  const step = Math.max(1, Math.floor(rows.length / most));
  const admin = signIn(url);
  const different: string[] = [];
  const found = { equal: 0, nothing: 0 };
  for (let at = 0; at < rows.length; at += step) {
    const id = String(rows[at]?.["id"]);
    const { status, body } = await admin.post(`/api/v1/exchanges/${id}/replay`);
    if (status === 409) found.nothing++;
    else if (status === 200 && body.equal) found.equal++;
    else different.push(`${id}: ${status} ${JSON.stringify(body)}`);
  }
  return { ...found, different };
}
