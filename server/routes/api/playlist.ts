import { createRoute, z } from "@hono/zod-openapi";
import { findPlaylist } from "../../../database/mod.ts";
import { setPlaylists, type WantedItem } from "../../bulk/mod.ts";
import { setPlaylist } from "../../set_playlist.ts";
import { knownDevice } from "./known.ts";
import { matchedSchema, selectorSchema, toMatchedJson } from "./matched_json.ts";
import { idParams, idSchema } from "./page.ts";
import { body, fields, json, problems, resource } from "./resource.ts";
import { timeOfDay } from "./time.ts";

/** Most items of a playlist. */
export const ITEMS_MAXIMUM = 100;

/** One item of a playlist, as it is sent. */
export const playlistItem = fields({
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
  request: { params: idParams, body: body(z.array(playlistItem).max(ITEMS_MAXIMUM)) },
  responses: { 200: json("Items", z.array(itemOutput)), ...problems },
});

const replaceMany = createRoute({
  method: "put",
  path: "/playlists",
  tags: ["devices"],
  summary: "Give every device that matches a selector the same rotation, all or none",
  request: {
    body: body(
      fields({ selector: selectorSchema, items: z.array(playlistItem).max(ITEMS_MAXIMUM) }).openapi(
        "Playlists",
      ),
    ),
  },
  responses: { 200: json("The devices", matchedSchema), ...problems },
});

/** Calls on the playlist of a device, and of many. */
export const playlistRoutes = resource();

playlistRoutes.openapi(show, async (c) => {
  const device = await knownDevice(c.var.services.db, c.req.valid("param").id);
  return c.json((await findPlaylist(c.var.services.db, device.id)).map(toJson), 200);
});

playlistRoutes.openapi(replace, async (c) => {
  const device = await knownDevice(c.var.services.db, c.req.valid("param").id);
  const items = await setPlaylist(c.var.services, device, c.req.valid("json").map(toWanted));
  return c.json(items.map(toJson), 200);
});

playlistRoutes.openapi(replaceMany, async (c) => {
  const { selector, items } = c.req.valid("json");
  const matched = await setPlaylists(c.var.services, { selector, items: items.map(toWanted) });
  return c.json(toMatchedJson(matched), 200);
});

/** An item that was sent, as it is wanted. */
export function toWanted({ app_id, ...rest }: z.output<typeof playlistItem>): WantedItem {
  return { appId: app_id, ...rest };
}

function toJson({ appId, days, from, to, polls, minutes }: WantedItem): z.infer<typeof itemOutput> {
  return { app_id: appId, days: [...days], from, to, polls, minutes };
}
