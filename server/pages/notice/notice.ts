import { z } from "zod";

/** What a page says once about what was just done. */
export const notice = z.strictObject({
  /** One sentence: `Removed "Lobby".` */
  text: z.string().min(1).max(300),
  /** `bad` for what failed. */
  kind: z.enum(["good", "bad"]).default("good"),
  /** A form that takes it back: where it is posted and what it holds. */
  undo: z.strictObject({
    action: z.string().regex(/^\/(?![/\\])/),
    fields: z.record(z.string(), z.string()),
  }).optional(),
});

/** What a page says once about what was just done. */
export type Notice = z.output<typeof notice>;

/** Longest notice that travels in a cookie, in bytes of its base64url text. */
const LONGEST = 3500;

/** A notice as the value of a cookie; an undo that is too long to travel is left out. */
export function writeNotice(said: Notice): string {
  const text = encode(said);
  return text.length <= LONGEST ? text : encode({ text: said.text, kind: said.kind });
}

/** The notice in a cookie's value, or null when it is none. */
export function readNotice(value: string): Notice | null {
  try {
    const bytes = Uint8Array.fromBase64(value, { alphabet: "base64url" });
    const read = notice.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function encode(said: Notice): string {
  return new TextEncoder().encode(JSON.stringify(said)).toBase64({
    alphabet: "base64url",
    omitPadding: true,
  });
}
