import { z } from "zod";

const feed = z.object({
  url: z.string().trim().max(2000)
    .refine((url) => /^https?:\/\//i.test(url), {
      error: "expected an address that begins with https: or http:",
    })
    .meta({ title: "Address", description: "Of an RSS, Atom or JSON feed.", format: "uri" }),
  name: z.string().trim().max(40).default("")
    .meta({ title: "Name", description: "What the screen calls it; empty for the feed's own name." }),
}).meta({ title: "Feed", description: "One feed." });

/** Settings of the feed. */
export const settings = z.object({
  feeds: z.array(feed).max(6, "found over six feeds, expected at most 6").default([])
    .meta({ title: "Feeds", description: "Up to six, their items shown together, newest first." }),
  pictures: z.boolean().default(true)
    .meta({ title: "Pictures", description: "Shows the pictures of items that have one." }),
});

/** Settings of the feed, defaults filled in. */
export type Settings = z.output<typeof settings>;
