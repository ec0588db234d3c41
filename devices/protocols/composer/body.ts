import { byteLength } from "../json.ts";
import { fitCaption, fitText } from "./caption.ts";

/** A body has to stay under this many bytes: handhelds read it into a buffer of 1,024. */
export const BODY_BYTES = 1024;

/** The buttons of this protocol: an answer always has a caption for each, and no other. */
export const COMPOSER_BUTTONS: readonly string[] = ["A", "B", "C"];

/** Captions of A, B and C, each fitted and never missing; all empty where nothing is known. */
export function fitLabels(labels: Readonly<Record<string, string>> | null): Record<string, string> {
  return Object.fromEntries(
    COMPOSER_BUTTONS.map((
      name,
    ) => [name, labels !== null && Object.hasOwn(labels, name) ? fitCaption(labels[name]!) : ""]),
  );
}

/** What a body says beside the labels. */
export interface BodyParts {
  readonly labels: Readonly<Record<string, string>>;
  readonly text: string | null;
  readonly imageUrl: string | null;
  readonly refreshSeconds: number;
  readonly app: string;
}

/**
 * The fields of an answer, under 1,024 bytes as JSON whatever they hold: the text is cut first, then the
 * image's address is left out; the labels were fitted before.
 */
export function fitBody(parts: BodyParts): Record<string, unknown> {
  const labels = fitLabels(parts.labels);
  const app = fitText(parts.app, 64);
  const fields = (text: string | null, imageUrl: string | null) => ({
    labels,
    text,
    image_url: imageUrl,
    refresh_rate: parts.refreshSeconds,
    app,
  });
  const room = (text: string | null, imageUrl: string | null) =>
    BODY_BYTES - 1 - byteLength(JSON.stringify(fields(text, imageUrl)));
  const imageUrl = room(parts.text === null ? null : "", parts.imageUrl) >= 0 ? parts.imageUrl : null;
  if (parts.text === null) return fields(null, imageUrl);
  return fields(fitText(parts.text, room("", imageUrl)), imageUrl);
}

/** The fields of a refusal, under 1,024 bytes as JSON: the labels where they are known, and what is wrong. */
export function fitErrorBody(
  labels: Readonly<Record<string, string>> | null,
  error: string,
): Record<string, unknown> {
  const fields = { labels: fitLabels(labels), error: "" };
  return { ...fields, error: fitText(error, BODY_BYTES - 1 - byteLength(JSON.stringify(fields))) };
}
