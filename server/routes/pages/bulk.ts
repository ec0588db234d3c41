import type { Context } from "hono";
import { findDevices, listApps, listPlaylistDevices } from "../../../database/mod.ts";
import { InvalidBodyError, InvalidInputError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import type { SelectionFields, Typed } from "../../pages/bulk/bulk_form.tsx";
import { BulkPage, sayCount } from "../../pages/bulk/bulk_page.tsx";
import { filterFields, filterPath } from "../../pages/wall/filter.ts";
import { BULK_CHANGES } from "./bulk_changes.ts";
import { limitSelection, requirePageAdmin } from "./page_admin.ts";
import { type Fields, readFields, readSelected, type Selected } from "./read_selected.ts";
import { goTo, sendPage } from "./send_page.ts";

/** Installed apps, and playlists to copy, that are offered. */
const OFFERED = 200;

/** What is done with many devices at once: first which and how many, then one change at a time. */
export const bulkRoutes = routes()
  .get("/devices/change", requirePageAdmin, async (c) => {
    const fields = new URL(c.req.url).searchParams;
    const selected = await readSelected(c.var.services, fields, { all: fields.get("which") === "all" });
    if (selected.devices.length === 0) return goToNothing(c, selected);
    return await sendBulk(c, { fields, selected, typed: { values: {}, faults: {} }, fault: null });
  })
  .post("/devices/change", requirePageAdmin, limitSelection, async (c) => {
    const { services } = c.var;
    const fields = await readFields(c);
    const name = fields.get("change") ?? "";
    const change = Object.hasOwn(BULK_CHANGES, name) ? BULK_CHANGES[name] : undefined;
    if (change === undefined) {
      const names = Object.keys(BULK_CHANGES).join(", ");
      throw new InvalidInputError(
        `Cannot change devices: found ${JSON.stringify(name)}, expected one of ${names}`,
      );
    }
    const selected = await readSelected(services, fields, { all: fields.get("which") === "all" });
    const { devices, filter } = selected;
    if (devices.length === 0) return goToNothing(c, selected);
    const page = { fields, selected, typed: { values: Object.fromEntries(fields), faults: {} } };
    const expected = fields.get("count");
    // Devices came or went since the page said how many there are: it says so before anything is done.
    if (expected !== null && expected !== String(devices.length)) {
      const fault = `These are ${sayCount(devices.length)} by now, not ${expected}. Nothing was changed yet.`;
      return await sendBulk(c, { ...page, fault });
    }
    try {
      const { text, undo } = await change(services, devices, fields);
      const page = filterPath(filter);
      const name = services.undos.keep({ run: undo, page });
      return goTo(c, page, { text, kind: "good", undo: { action: "/undo", fields: { name } } });
    } catch (error) {
      if (!(error instanceof InvalidBodyError)) throw error;
      return await sendBulk(c, { ...page, typed: { ...page.typed, faults: toFaults(error) }, fault: null });
    }
  });

function goToNothing(c: Context<HttpEnv>, { filter }: Selected): Response {
  return goTo(c, filterPath(filter), { text: "Nothing was selected.", kind: "bad" });
}

interface BulkAnswer {
  readonly fields: Fields;
  readonly selected: Selected;
  readonly typed: Typed;
  readonly fault: string | null;
}

async function sendBulk(
  c: Context<HttpEnv>,
  { fields, selected: { devices, filter }, typed, fault }: BulkAnswer,
): Promise<Response> {
  const { db } = c.var.services;
  const [apps, playing] = await Promise.all([
    listApps(db, { limit: OFFERED }),
    listPlaylistDevices(db, { limit: OFFERED }),
  ]);
  const selection: SelectionFields = [
    ...Object.entries(filterFields(filter)),
    ["count", String(devices.length)],
    ...(fields.get("which") === "all"
      ? [["which", "all"] as const]
      : devices.map(({ id }) => ["device", id] as const)),
  ];
  const playlists = await findDevices(db, playing);
  const failed = fault !== null || Object.keys(typed.faults).length > 0;
  return sendPage(
    c,
    { title: `Change ${sayCount(devices.length)}`, section: "devices" },
    BulkPage({ devices, filter, selection, apps, playlists, typed, fault }),
    failed ? 422 : 200,
  );
}

/** Fields of the forms that a fault at a path of the API's body is about. */
const FIELDS: readonly (readonly [start: string, field: string])[] = [
  ["labels", "set"],
  ["sleep.to", "to_time"],
  ["sleep", "from_time"],
  ["items", "items"],
  ["settings.body", "body"],
  ["settings", "title"],
];

function toFaults({ faults }: InvalidBodyError): Record<string, string> {
  return Object.fromEntries(faults.map(({ path, detail }) => {
    const [, field] = FIELDS.find(([start]) => path.startsWith(start)) ?? [path, path];
    return [field, /^[A-Z]/.test(detail) ? detail : `Not taken: ${detail}.`];
  }));
}
