import type { AppContext } from "../app.ts";
import { agedTime } from "../ui/aged.ts";
import type { Settings } from "./settings.ts";
import type { Story } from "./stories.ts";

/** When a story was published: a time of today, a day before it; empty where that is unknown. */
export function storyTime({ publishedAt }: Story, { now, device }: AppContext<Settings>): string {
  return publishedAt === null ? "" : agedTime(publishedAt, { now, locale: device.locale });
}
