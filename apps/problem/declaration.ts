import { z } from "zod";
import { declareApp } from "../declare_app.ts";

const settings = z.object({
  fault: z.enum(["settings", "gone", "failed"]).optional()
    .meta({ title: "Fault", description: "What is wrong with the app, which has words in every language." }),
  app: z.string().optional().meta({ title: "App", description: "The kind of the app that failed." }),
  title: z.string().default("")
    .meta({
      title: "Title",
      description: "What went wrong, in three or four words; empty for those of the fault.",
    }),
  detail: z.string().meta({ title: "Detail", description: "One sentence that says what was found." }),
  advice: z.string().optional().meta({
    title: "Advice",
    description: "What to do now; that of the fault unless said.",
  }),
  exchange_id: z.string().optional().meta({ title: "Exchange", description: "Where the log tells more." }),
  at: z.string().optional().meta({ title: "Time", description: "When it happened, RFC 3339 in UTC." }),
});

/** What a problem says. */
export type ProblemSettings = z.output<typeof settings>;

/** An error, drawn on glass. */
export const problemDeclaration = declareApp<ProblemSettings>({
  kind: "problem",
  name: "Problem",
  description: "What went wrong, what to do, and where the log tells more.",
  installable: false,
  settings,
});
