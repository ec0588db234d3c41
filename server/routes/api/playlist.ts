import { createRoute, z } from "@hono/zod-openapi";
import { findPlaylist, type PlaylistItem, replacePlaylist } from "../../../database/mod.ts";
import { newId } from "../../ids.ts";
import { expectApp, knownDevice } from "./known.ts";
import { idParams, idSchema } from "./page.ts";
import { body, fields, json, problems, resource } from "./resource.ts";
import { timeOfDay } from "./time.ts";

const ITEMS_MAXIMUM = 100;

const item = fields({
  app_id: idSchema,
  days: z.array(z.int().min(1).max(7)).max(7).default([])
    .refine((days) => new Set(days).size === days.length, "expected each day once")
    .openapi({ description: "1 Monday to 7 Sunday; empty for every day" }),
  from: timeOfDay.nullable().default(null),
  to: timeOfDay.nullable().default(null),
  polls: z.int().min(1).max(10_000).default(1).openapi({ description: "Polls before the next item" }),
  minutes: z.int().min(1).max(10_080).nullable().default(null)
    .openapi({
      description: "Minutes before the next item, however often the device polls; null counts polls",
    }),
}).openapi("PlaylistItem");

const itemOutput = z.object({
  app_id: z.string(),
  days: z.array(z.number()),
  from: z.string().nullable(),
  to: z.string().nullable(),
  polls: z.number(),
  minutes: z.number().nullable(),
});

const show = createRoute({
  method: "get",
  path: "/devices/{id}/playlist",
  tags: ["devices"],
  summary: "The standing rotation of apps, in order",
  request: { params: idParams },
  responses: { 200: json("Items", z.array(itemOutput)), ...problems },
});

const replace = createRoute({
  method: "put",
  path: "/devices/{id}/playlist",
  tags: ["devices"],
  summary: "Put another rotation in its place",
  request: { params: idParams, body: body(z.array(item).max(ITEMS_MAXIMUM)) },
  responses: { 200: json("Items", z.array(itemOutput)), ...problems },
});

/** Calls on a device's playlist. */
export const playlistRoutes = resource();

playlistRoutes.openapi(show, async (c) => {
  const device = await knownDevice(c.var.services.db, c.req.valid("param").id);
  return c.json((await findPlaylist(c.var.services.db, device.id)).map(toJson), 200);
});

playlistRoutes.openapi(replace, async (c) => {
  const { db, clock, events } = c.var.services;
  const device = await knownDevice(db, c.req.valid("param").id);
  const input = c.req.valid("json");
  const present = await findPlaylist(db, device.id);
  for (const [index, { app_id }] of input.entries()) await expectApp(db, app_id, `${index}.app_id`);
  const items = input.map(({ app_id, ...rest }, position): PlaylistItem => {
    const before = present[position];
    // An item that stays keeps its id, and with it the place that the device has reached.
    const id = before?.appId === app_id ? before.id : newId();
    return { id, deviceId: device.id, position, appId: app_id, ...rest };
  });
  await replacePlaylist(db, device.id, items);
  events.emit({ kind: "device", at: clock.now(), deviceId: device.id, id: device.id });
  return c.json(items.map(toJson), 200);
});

function toJson({ appId, days, from, to, polls, minutes }: PlaylistItem): z.infer<typeof itemOutput> {
  return { app_id: appId, days: [...days], from, to, polls, minutes };
}
