import { z } from "zod";
import { localTimeText } from "../local_time.ts";

const itemSchema = z.object({
  text: z.string().trim().min(1, "found no text, expected what is to be done")
    .max(200, "found over 200 characters, expected up to 200")
    .meta({ title: "Text", description: "What is to be done." }),
  due: localTimeText({ optional: true }).default("")
    .meta({ title: "Due", description: "A day such as 2026-12-24, or empty." }),
}).meta({ title: "Item", description: "Something to do." });

/** What is stored of a list of things to do. */
export const todoSettings = z.object({
  title: z.string().trim().max(60, "found over 60 characters, expected up to 60").default("To do")
    .meta({ title: "Title", description: "Stands small above the list." }),
  items: z.array(itemSchema).max(200, "found over 200 items, expected up to 200").default([])
    .meta({ title: "Items", description: "What is to be done, in this order." }),
  done: z.enum(["below", "in_place"]).default("below")
    .meta({
      title: "Done items",
      description: "Move below the open ones, or stay in place; struck through either way.",
    }),
  pass_when_done: z.boolean().default(false)
    .meta({
      title: "Pass when done",
      description: "A playlist passes the list over when nothing is left to do.",
    }),
});

/** Settings of a list of things to do, defaults filled in. */
export type TodoSettings = z.output<typeof todoSettings>;
/** One item as it is stored. */
export type TodoItem = z.output<typeof itemSchema>;
