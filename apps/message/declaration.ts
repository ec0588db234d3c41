import { z } from "zod";
import { declareApp } from "../declare_app.ts";

const settings = z.object({
  title: z.string().max(200, "found over 200 characters, expected up to 200").default("")
    .meta({ title: "Title", description: "Stands above the message; may be empty." }),
  body: z.string().max(4000, "found over 4,000 characters, expected up to 4,000").default("")
    .meta({
      title: "Message",
      description: "Markdown: headings, lists, bold, quotes and code. The fewer words, the larger the type.",
      format: "markdown",
    }),
});

/** Settings of a message, defaults filled in. */
export type Settings = z.output<typeof settings>;

/** Words of one's own, from a poster of three words to a page of text. */
export const messageDeclaration = declareApp<Settings>({
  kind: "message",
  name: "Message",
  description: "Your own words, as large as they fit.",
  settings,
});
