import type { Source } from "../source.ts";
import type { PhotoSettings } from "./settings.ts";

/** A source for each file and address: `file_1`, `url_1`. */
export function sourcesOf({ files, urls, refresh_minutes }: PhotoSettings): Readonly<Record<string, Source>> {
  return Object.fromEntries([
    ...files.map((id, index): [string, Source] => [`file_${index + 1}`, { kind: "file", id }]),
    ...urls.map((url, index): [string, Source] => {
      return [`url_${index + 1}`, {
        kind: "url",
        url,
        parser: "image",
        intervalSeconds: refresh_minutes * 60,
      }];
    }),
  ]);
}
