import type { Model } from "../model.ts";
import { amazon } from "./amazon.ts";
import { boards } from "./boards.ts";
import { generic } from "./generic.ts";
import { kobo } from "./kobo.ts";
import { lilygo } from "./lilygo.ts";
import { m5stack } from "./m5stack.ts";
import { onyx } from "./onyx.ts";
import { openepaperlink } from "./openepaperlink.ts";
import { pimoroni } from "./pimoroni.ts";
import { readers } from "./readers.ts";
import { seeed } from "./seeed.ts";
import { soldered } from "./soldered.ts";
import { tidbyt } from "./tidbyt.ts";
import { trmnl } from "./trmnl.ts";
import { waveshare } from "./waveshare.ts";

/** Every model, maker by maker. */
export const models: readonly Model[] = [
  ...m5stack,
  ...trmnl,
  ...seeed,
  ...lilygo,
  ...waveshare,
  ...soldered,
  ...pimoroni,
  ...amazon,
  ...kobo,
  ...onyx,
  ...readers,
  ...boards,
  ...openepaperlink,
  ...tidbyt,
  ...generic,
];

const byId: ReadonlyMap<string, Model> = new Map(models.map((model) => [model.id, model]));

const byReportedName: ReadonlyMap<string, Model> = new Map(
  models.flatMap((model) =>
    [model.id, ...model.reportedAs].map((name) => [name.toLowerCase(), model] as const)
  ),
);

/** The model of this id, or null. */
export function findModel(id: string): Model | null {
  return byId.get(id) ?? null;
}

/** The model whose firmware sends this name, without regard to case, or null. */
export function findReportedModel(name: string): Model | null {
  return byReportedName.get(name.trim().toLowerCase()) ?? null;
}
