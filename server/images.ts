import type { DatabaseClient } from "../database/mod.ts";
import { findImage, storeImage } from "../database/mod.ts";
import type { Image } from "../renderers/mod.ts";
import type { Clock } from "./clock.ts";
import { createCache } from "./cache.ts";

/** An image and the instant its pixels were first composed, which names it to clients. */
export interface ShelvedImage extends Image {
  readonly composedAt: Temporal.Instant;
}

/** Images by their content hash: in memory first, in the database for good. */
export interface ImageShelf {
  /** Puts an image into the database and tells since when it is there. */
  store(image: Image): Promise<ShelvedImage>;
  /** Keeps an image in memory only, for the time that the database is away. */
  keep(image: Image): ShelvedImage;
  find(hash: string): Promise<ShelvedImage | null>;
  /** Forgets what memory holds, for when rows have been removed under it. */
  forget(): void;
}

const MEMORY_BYTES = 48 * 1024 * 1024;

/** A shelf over the images table. */
export function createImageShelf(options: { db: DatabaseClient; clock: Clock }): ImageShelf {
  const { db, clock } = options;
  const sizeOf = (image: ShelvedImage) => image.bytes.length + 512;
  let stored = createCache<ShelvedImage>({ limit: MEMORY_BYTES, sizeOf });
  const unstored = createCache<ShelvedImage>({ limit: MEMORY_BYTES / 4, sizeOf });
  function shelve(image: Image, composedAt: number): ShelvedImage {
    const shelved = { ...image, composedAt: Temporal.Instant.fromEpochMilliseconds(composedAt) };
    stored.set(image.hash, shelved);
    unstored.delete(image.hash);
    return shelved;
  }
  return {
    async store(image) {
      const known = stored.get(image.hash);
      if (known !== undefined) return known;
      return shelve(image, await storeImage(db, { ...image, composedAt: clock.now().epochMilliseconds }));
    },
    keep(image) {
      const known = stored.get(image.hash) ?? unstored.get(image.hash);
      const kept = known ?? { ...image, composedAt: clock.now() };
      if (known === undefined) unstored.set(image.hash, kept);
      return kept;
    },
    async find(hash) {
      const known = stored.get(hash) ?? unstored.get(hash);
      if (known !== undefined) return known;
      const row = await findImage(db, hash);
      return row === null ? null : shelve(row, row.composedAt);
    },
    forget: () => void (stored = createCache({ limit: MEMORY_BYTES, sizeOf })),
  };
}
