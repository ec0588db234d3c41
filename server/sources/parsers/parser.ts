/** What a parser may know besides the bytes. */
export interface ParseContext {
  /** The header of the answer, or an empty text. */
  readonly contentType: string;
  /** Milliseconds since the epoch: a calendar is expanded around it. */
  readonly now: number;
  /** IANA name, for times that name no zone themselves. */
  readonly timeZone: string;
}

/** Makes plain JSON data of bytes. Throws ParseError and nothing else. */
export type Parse = (body: Uint8Array, context: ParseContext) => unknown;
