import type { Context } from "hono";
import { z } from "zod";
import {
  type DeviceRow,
  findPlaylist,
  findScreen,
  listApps,
  type PlaylistItem,
} from "../../../database/mod.ts";
import { type HttpEnv, routes } from "../../http.ts";
import type { Notice } from "../../pages/notice/mod.ts";
import {
  afterDeed,
  type ItemFields,
  newItem,
  readPlaylistForm,
  toItemInput,
} from "../../pages/playlist/item_fields.ts";
import { Playlist, PlaylistPage, type PlaylistProps } from "../../pages/playlist/playlist_page.tsx";
import { setPlaylist } from "../../set_playlist.ts";
import { readInput } from "../api/faults.ts";
import { knownDevice } from "../api/known.ts";
import { ITEMS_MAXIMUM, playlistItem, toWanted } from "../api/playlist.ts";
import { faultsByField } from "./form_faults.ts";
import { isPart, limitForm, requirePageAdmin } from "./page_admin.ts";
import { goTo, sendPage } from "./send_page.ts";
import { readFormData } from "./read_form.ts";

/** Installed apps that can be chosen. */
const APPS = 500;
const wantedItems = z.array(playlistItem).max(ITEMS_MAXIMUM);

/** The page of a device's playlist. */
export const playlistPageRoutes = routes()
  .get("/devices/:id/playlist", requirePageAdmin, async (c) => {
    const device = await knownDevice(c.var.services.db, c.req.param("id"));
    const items = (await findPlaylist(c.var.services.db, device.id)).map(toFields);
    return await send(c, device, { items, faults: {} });
  })
  .post("/devices/:id/playlist", requirePageAdmin, limitForm, async (c) => {
    const { db } = c.var.services;
    const device = await knownDevice(db, c.req.param("id"));
    const form = await readFormData(c);
    const before = form.get("before");
    const sent = readPlaylistForm(form.entries());
    const added = newItem(String(form.get("added") ?? ""));
    const items = typeof before === "string" ? readBefore(before) : afterDeed(sent.items, sent.deed, added);
    const present = (await findPlaylist(db, device.id)).map(toFields);
    try {
      await setPlaylist(c.var.services, device, readInput(wantedItems, items.map(toItemInput)).map(toWanted));
    } catch (error) {
      return await send(c, device, { items, faults: faultsByField(error) }, 422);
    }
    const undo = { action: `/devices/${device.id}/playlist`, fields: { before: JSON.stringify(present) } };
    const said: Notice = { text: "The playlist is saved.", kind: "good", undo };
    if (!isPart(c)) return goTo(c, `/devices/${device.id}/playlist`, said);
    return await send(c, device, { items, faults: {}, said });
  });

type Shown = Pick<PlaylistProps, "items" | "faults" | "said">;

async function send(
  c: Context<HttpEnv>,
  device: DeviceRow,
  shown: Shown,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { db } = c.var.services;
  const [apps, screen, stored] = await Promise.all([
    listApps(db, { limit: APPS }),
    findScreen(db, device.id),
    findPlaylist(db, device.id),
  ]);
  const reached = screen?.requestId === null
    ? stored.findIndex(({ id }) => id === screen.playlistItemId)
    : -1;
  const props = { device, apps, onShow: reached === -1 ? null : reached, ...shown };
  // A fault comes with 200 to a script, which puts nothing into the page otherwise.
  if (isPart(c)) return c.html(String(Playlist(props)));
  const head = {
    title: `Playlist of ${device.name}`,
    section: "devices",
    live: true,
    scripts: ["sort.js"],
  } as const;
  return sendPage(c, head, PlaylistPage(props), status);
}

/** What an undo brings back; what cannot be read is no playlist that was there. */
function readBefore(text: string): readonly ItemFields[] {
  const fields = z.array(z.object({
    app_id: z.string(),
    days: z.array(z.string()),
    from: z.string(),
    to: z.string(),
    count: z.string(),
    unit: z.enum(["polls", "minutes"]),
  }));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  return readInput(fields, value);
}

function toFields({ appId, days, from, to, polls, minutes }: PlaylistItem): ItemFields {
  return {
    app_id: appId,
    days: days.map(String),
    from: from ?? "",
    to: to ?? "",
    count: String(minutes ?? polls),
    unit: minutes === null ? "polls" : "minutes",
  };
}
