import type { Context } from "hono";
import { type DeviceRow, findDevices, surveyDevices } from "../../../database/mod.ts";
import type { HttpEnv } from "../../http.ts";
import { readFilter, type WallFilter } from "../../pages/wall/filter.ts";
import { matchDevices } from "../../pages/wall/match_devices.ts";
import { DEVICES } from "./read_wall.ts";
import { readFormLists } from "./read_form.ts";

/** The devices that a form or a query means. */
export interface Selected {
  readonly filter: WallFilter;
  /** The devices, in the order of the wall. */
  readonly devices: readonly DeviceRow[];
}

/** Values of a form or a query by their names; a name may have several. */
export type Fields = URLSearchParams;

/** The fields of a posted form. */
export async function readFields(c: Context<HttpEnv>): Promise<Fields> {
  const form = await readFormLists(c);
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === "string") fields.append(name, one);
    }
  }
  return fields;
}

/** Reads the devices that were selected by hand, or with `all` every one that the filter means. */
export async function readSelected(
  { db, clock }: Context<HttpEnv>["var"]["services"],
  fields: Fields,
  { all }: { readonly all: boolean },
): Promise<Selected> {
  const filter = readFilter(Object.fromEntries(fields));
  const found = all
    ? matchDevices(await surveyDevices(db, { limit: DEVICES }), filter, clock.now().epochMilliseconds)
    : fields.getAll("device").map((id) => ({ id }));
  const rows = new Map((await findDevices(db, found.map(({ id }) => id))).map((row) => [row.id, row]));
  return { filter, devices: found.flatMap(({ id }) => rows.get(id) ?? []) };
}
