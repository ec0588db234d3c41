import type { ScreenRow } from "../database/mod.ts";
import type { Answer, AnswerImage } from "../devices/mod.ts";
import type { ShelvedImage } from "./images.ts";
import type { Screen } from "./screens.ts";
import type { Standing } from "./standing.ts";

/** The parts of an answer. */
export interface AnswerParts {
  readonly screen: Screen;
  /** Seconds. */
  readonly refresh: number;
  readonly baseUrl: string;
}

/** An answer that says since when its pixels are on show. */
export type DatedAnswer = Answer & { readonly shownSince: Temporal.Instant };

/** What a protocol tells the device of its screen. */
export function toAnswer(standing: Standing, { screen, refresh, baseUrl }: AnswerParts): DatedAnswer {
  const { device, screen: before, now } = standing;
  return {
    friendlyId: device.friendlyId,
    image: toAnswerImage(screen.image, baseUrl),
    labels: screen.labels,
    text: screen.text,
    app: screen.kind,
    refreshSeconds: refresh,
    shownSince: shownSince(screen.drawing, before, now),
    token: null,
  };
}

/** An image with the address that a device can fetch it at. */
export function toAnswerImage(image: ShelvedImage, baseUrl: string): AnswerImage {
  return { ...image, url: `${baseUrl}/images/${image.hash}.${image.extension}` };
}

/**
 * Since when a device shows these pixels without a break, in whole seconds. A client compares dates to the
 * second, and pixels may come back: so every change is dated at least one second after the one before it.
 */
function shownSince(drawing: string, before: ScreenRow | null, now: Temporal.Instant): Temporal.Instant {
  if (before?.drawing === drawing) return Temporal.Instant.fromEpochMilliseconds(before.shownSince);
  const second = Math.floor(now.epochMilliseconds / 1000) * 1000;
  return Temporal.Instant.fromEpochMilliseconds(Math.max(second, (before?.shownSince ?? 0) + 1000));
}
