import type { PlaylistPlace } from "./playlist.ts";

/** Why a device shows what it shows. */
export type Reason = "request" | "playlist" | "default" | "kept" | "waiting";

/** What a device shows now. */
export interface Choice extends PlaylistPlace {
  readonly reason: Reason;
  /** Id of the installed app, or of the request that brought its own app. */
  readonly appId: string;
  readonly kind: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
}
