import type { DatabaseClient } from "../database/mod.ts";
import { findImage, storeImage } from "../database/mod.ts";
import type { Image } from "../renderers/mod.ts";
import type { Clock } from "./clock.ts";
import type { Caches } from "./caches.ts";

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
  /** The same, but one that is kept in memory only is put into the database. */
  take(hash: string): Promise<ShelvedImage | null>;
  /** What memory holds. */
  peek(hash: string): ShelvedImage | null;
  /** Forgets what memory holds, for when rows have been removed under it. */
  forget(): void;
}

/** Images on record: a device fetches its own within seconds of the poll that named it. */
const MEMORY_BYTES = 16 * 1024 * 1024;
/** Images that are nowhere else. */
const UNSTORED_BYTES = 12 * 1024 * 1024;

/** A shelf over the images table. */
export function createImageShelf(
  { db, clock, caches }: { db: DatabaseClient; clock: Clock; caches: Caches },
): ImageShelf {
  const sizeOf = (image: ShelvedImage) => image.bytes.length + 512;
  const stored = caches.create<ShelvedImage>("images", { limit: MEMORY_BYTES, sizeOf });
  const unstored = caches.create<ShelvedImage>("unstored_images", { limit: UNSTORED_BYTES, sizeOf });
  function shelve(image: Image, composedAt: number): ShelvedImage {
    const shelved = { ...image, composedAt: Temporal.Instant.fromEpochMilliseconds(composedAt) };
    stored.set(image.hash, shelved);
    unstored.delete(image.hash);
    return shelved;
  }
  async function store(image: Image): Promise<ShelvedImage> {
    const known = stored.get(image.hash);
    if (known !== undefined) return known;
    return shelve(image, await storeImage(db, { ...image, composedAt: clock.now().epochMilliseconds }));
  }
  async function load(hash: string): Promise<ShelvedImage | null> {
    const row = await findImage(db, hash);
    return row === null ? null : shelve(row, row.composedAt);
  }
  return {
    store,
    keep(image) {
      const known = stored.get(image.hash) ?? unstored.get(image.hash);
      const kept = known ?? { ...image, composedAt: clock.now() };
      if (known === undefined) unstored.set(image.hash, kept);
      return kept;
    },
    find: async (hash) => stored.get(hash) ?? unstored.get(hash) ?? await load(hash),
    async take(hash) {
      const known = stored.get(hash);
      if (known !== undefined) return known;
      const kept = unstored.get(hash);
      return kept === undefined ? await load(hash) : await store(kept);
    },
    peek: (hash) => stored.get(hash) ?? unstored.get(hash) ?? null,
    forget: () => stored.clear(),
  };
}
