import { type DeviceRow, findDevice, insertDeviceStatement } from "../../database/mod.ts";
import { newId } from "../ids.ts";
import type { ApiFixture } from "../routes/api/fixture.ts";

/** Test support: adds devices, one for each of these labels, and answers their ids. */
export async function addDevices(
  { server, call }: ApiFixture,
  labels: readonly Readonly<Record<string, string>>[],
): Promise<string[]> {
  const { db } = server.app.services;
  const { id } = (await call("POST", "/devices", { json: { name: "Pattern" } })).json;
  const pattern = await findDevice(db, id) as DeviceRow;
  await call("DELETE", `/devices/${id}`);
  const rows = labels.map((labels, index): DeviceRow => {
    const friendlyId = `T${String(index).padStart(5, "0")}`;
    return { ...pattern, id: newId(), friendlyId, labels };
  });
  await db.batch(rows.map(insertDeviceStatement));
  return rows.map((row) => row.id);
}

/** Test support: ids of installed apps by their kind. */
export async function appIds({ call }: ApiFixture): Promise<Readonly<Record<string, string>>> {
  const { data } = (await call("GET", "/apps")).json;
  return Object.fromEntries(data.map(({ id, kind }: { id: string; kind: string }) => [kind, id]));
}
