import { z } from "zod";

const count = (most: number) => z.number().int().min(1).max(most);

/** Where a tile lies in a grid, counted from 1. */
const cell = {
  column: count(12).optional().meta({
    title: "Column",
    description: "From 1; the next free cell unless said.",
    advanced: true,
  }),
  row: count(12).optional().meta({ title: "Row", advanced: true }),
  column_span: count(12).default(1).meta({
    title: "Columns",
    description: "How many cells it is wide.",
    advanced: true,
  }),
  row_span: count(12).default(1).meta({
    title: "Rows",
    description: "How many cells it is high.",
    advanced: true,
  }),
};

const installed = z.strictObject({
  app_id: z.string().min(1).max(100)
    .meta({ title: "App", description: "The id of an installed app.", format: "app" }),
  ...cell,
}).meta({ title: "Installed app" });

const own = z.strictObject({
  kind: z.string().min(1).max(100)
    .refine((kind) => kind !== "layout", "found a layout, expected another kind: a layout holds no layouts")
    .meta({ title: "Kind", description: "A kind of app, with settings of its own.", format: "app-kind" }),
  settings: z.record(z.string(), z.unknown()).default({})
    .meta({ title: "Settings", format: "app-settings" }),
  ...cell,
}).meta({ title: "Settings of its own" });

/** How tiles are arranged. */
export const ARRANGEMENTS = ["full", "halves", "rows", "quadrants", "thirds", "grid"] as const;

/** Settings of a layout. */
export const layoutSettings = z.object({
  arrangement: z.enum(ARRANGEMENTS).default("halves").meta({
    title: "Arrangement",
    description:
      "Full, halves and thirds beside each other (on high glass under each other), rows, quadrants, or a grid.",
  }),
  columns: count(6).default(2).meta({
    title: "Columns of the grid",
    description: "Cells across, where the arrangement is a grid.",
    when: { field: "arrangement", is: ["grid"] },
  }),
  rows: count(6).default(2).meta({
    title: "Rows of the grid",
    description: "Cells down, where the arrangement is a grid.",
    when: { field: "arrangement", is: ["grid"] },
  }),
  tiles: z.array(z.union([installed, own])).max(12, "found over 12 tiles")
    .default([{ kind: "clock", settings: {}, column_span: 1, row_span: 1 }, {
      kind: "rotation",
      settings: {},
      column_span: 1,
      row_span: 1,
    }])
    .meta({ title: "Tiles", description: "In the order of reading." }),
  gap: z.number().min(0).max(4).default(0.5).meta({
    title: "Gap",
    description: "Between tiles, in units of the panel.",
  }),
  border: z.boolean().default(true).meta({
    title: "Rules between tiles",
    description: "A thin line where two tiles meet.",
  }),
  switch_button: z.string().max(40).nullable().default(null).meta({
    title: "Button to switch",
    description: "Gives the buttons to the next tile that uses them.",
  }),
});

/** What a layout is made from. */
export type LayoutSettings = z.output<typeof layoutSettings>;

/** One tile as settings have it. */
export type TileSetting = LayoutSettings["tiles"][number];
