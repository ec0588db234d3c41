import { createRoute, type z } from "@hono/zod-openapi";
import { type DeviceRow, findScreen, listDevices } from "../../../database/mod.ts";
import { changeDevices, type DevicesPatch } from "../../bulk/mod.ts";
import { removeDevice } from "../../remove_device.ts";
import type { Services } from "../../services.ts";
import { addDevice } from "./add_device.ts";
import { changeDevice } from "./change_device.ts";
import { toDeviceJson, toDevicesJson } from "./device_json.ts";
import { devicePatch, deviceSchema, devicesPatch, deviceWithToken, newDevice } from "./device_schema.ts";
import { knownDevice } from "./known.ts";
import { matchedSchema, selectorSchema, toMatchedJson } from "./matched_json.ts";
import { answerPage, idParams, pageQuery, pageSchema } from "./page.ts";
import { body, fields, json, problems, resource } from "./resource.ts";

const tags = ["devices"];

const list = createRoute({
  method: "get",
  path: "/devices",
  tags,
  summary: "Devices, newest first",
  request: { query: fields(pageQuery) },
  responses: { 200: json("Devices", pageSchema(deviceSchema)), ...problems },
});

const create = createRoute({
  method: "post",
  path: "/devices",
  tags,
  summary: "Make a device; its token is answered this once",
  request: { body: body(newDevice) },
  responses: { 201: json("The device and its token", deviceWithToken), ...problems },
});

const show = createRoute({
  method: "get",
  path: "/devices/{id}",
  tags,
  summary: "One device, by its id or friendly id",
  request: { params: idParams },
  responses: { 200: json("The device", deviceSchema), ...problems },
});

const change = createRoute({
  method: "patch",
  path: "/devices/{id}",
  tags,
  summary: "Change what is given; a new model brings its panel, panel fields are merged",
  request: { params: idParams, body: body(devicePatch) },
  responses: { 200: json("The device", deviceSchema), ...problems },
});

const changeMany = createRoute({
  method: "patch",
  path: "/devices",
  tags,
  summary: "Change every device that matches a selector, all or none; labels are merged, null takes one away",
  request: { query: fields({ selector: selectorSchema }), body: body(devicesPatch) },
  responses: { 200: json("The devices", matchedSchema), ...problems },
});

const remove = createRoute({
  method: "delete",
  path: "/devices/{id}",
  tags,
  summary: "Delete a device with all but its exchanges",
  request: { params: idParams },
  responses: { 204: { description: "Deleted" }, ...problems },
});

/** Calls on devices. */
export const deviceRoutes = resource();

deviceRoutes.openapi(list, async (c) => {
  const { db } = c.var.services;
  const query = c.req.valid("query");
  const page = await answerPage(query, {
    list: (limit) => listDevices(db, { limit, before: query.before }),
    toJson: (rows) => toDevicesJson(db, rows),
  });
  return c.json(page, 200);
});

deviceRoutes.openapi(create, async (c) => {
  const { device, token } = await addDevice(c.var.services, c.req.valid("json"));
  return c.json({ ...toDeviceJson(device, null), token }, 201, { location: `/api/v1/devices/${device.id}` });
});

deviceRoutes.openapi(show, async (c) => {
  const device = await knownDevice(c.var.services.db, c.req.valid("param").id);
  return c.json(await withScreen(c.var.services, device), 200);
});

deviceRoutes.openapi(change, async (c) => {
  const device = await knownDevice(c.var.services.db, c.req.valid("param").id);
  const changed = await changeDevice(c.var.services, device, c.req.valid("json"));
  return c.json(await withScreen(c.var.services, changed), 200);
});

deviceRoutes.openapi(changeMany, async (c) => {
  const { selector } = c.req.valid("query");
  const patch = toDevicesPatch(c.req.valid("json"));
  return c.json(toMatchedJson(await changeDevices(c.var.services, { selector, patch })), 200);
});

deviceRoutes.openapi(remove, async (c) => {
  const { id } = await knownDevice(c.var.services.db, c.req.valid("param").id);
  await removeDevice(c.var.services, id);
  return c.body(null, 204);
});

async function withScreen(services: Services, device: DeviceRow) {
  return toDeviceJson(device, await findScreen(services.db, device.id));
}

function toDevicesPatch(
  { labels, time_zone, default_app_id, sleep, refresh_seconds }: z.output<typeof devicesPatch>,
): DevicesPatch {
  return {
    ...(labels === undefined ? {} : { labels }),
    ...(time_zone === undefined ? {} : { timeZone: time_zone }),
    ...(default_app_id === undefined ? {} : { defaultAppId: default_app_id }),
    ...(sleep === undefined ? {} : { sleep }),
    ...(refresh_seconds === undefined ? {} : { refreshSeconds: refresh_seconds }),
  };
}
