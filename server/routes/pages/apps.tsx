/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { findAppUsage, listApps } from "../../../database/mod.ts";
import { sha256, viewImage } from "../../../renderers/mod.ts";
import { routes } from "../../http.ts";
import { duplicateApp, removeApp } from "../../installed_apps.ts";
import { kindPicture, USUAL_PANEL } from "../../kind_pictures.ts";
import { lookAt } from "../../look.ts";
import { Apps, Gallery } from "../../pages/apps/mod.ts";
import { previewDeviceOf } from "../../preview.ts";
import { IconDialog } from "../../pages/settings_form/icon_dialog.tsx";
import { installableKinds } from "../../settings_form/mod.ts";
import { imageResponse } from "../api/image_response.ts";
import { knownApp } from "../api/known.ts";
import { limitForm, requirePageAdmin } from "./page_admin.ts";
import { goTo, sendPage } from "./send_page.ts";

/** Apps on one page. */
const APPS = 24;

/** Installed apps, the gallery of kinds, their pictures, and what is done to a whole app. */
export const appPageRoutes = routes()
  .get("/apps", requirePageAdmin, async (c) => {
    const { db, clock } = c.var.services;
    const before = c.req.query("before");
    const found = await listApps(db, { limit: APPS + 1, before });
    const apps = found.slice(0, APPS);
    const usage = await findAppUsage(db, apps.map(({ id }) => id), clock.now().epochMilliseconds);
    const last = apps.at(-1);
    const older = found.length > apps.length && last !== undefined ? `/apps?before=${last.id}` : null;
    const here = before === undefined ? "/apps" : `/apps?${new URLSearchParams({ before })}`;
    return sendPage(
      c,
      { title: "Apps", section: "apps", live: true },
      <Apps apps={apps} usage={usage} here={here} older={older} />,
    );
  })
  .get("/apps/new", requirePageAdmin, async (c, next) => {
    if (c.req.query("kind") !== undefined) return await next();
    return sendPage(c, { title: "Install an app", section: "apps" }, <Gallery kinds={installableKinds()} />);
  })
  .get("/apps/kinds/:kind/picture", requirePageAdmin, async (c) => {
    // Samples do not change while the server runs; only an admin sees them.
    const headers = { "cache-control": "private, max-age=3600" };
    return imageResponse(c, await kindPicture(c.var.services, c.req.param("kind")), headers);
  })
  .get("/apps/icons", requirePageAdmin, (c) => {
    const headers = { "cache-control": "private, max-age=3600" };
    return c.html(<IconDialog />, 200, headers);
  })
  .get("/apps/:id/picture", requirePageAdmin, async (c) => {
    const { services, baseUrl } = c.var;
    const app = await knownApp(services.db, c.req.param("id"));
    const { timeZone } = services.config;
    const device = previewDeviceOf(null, baseUrl);
    const { screen } = await lookAt(services, {
      ...app,
      appId: app.id,
      target: { value: "", panel: USUAL_PANEL, device, deviceId: null, timeZone, buttons: [] },
      step: 0,
      presses: [],
      truth: true,
    });
    const bytes = await viewImage(screen.image.bytes, { panel: screen.panel, colors: "measured" });
    return imageResponse(c, { bytes, mediaType: "image/png", hash: sha256(bytes) });
  })
  .post("/apps/:id/duplicate", requirePageAdmin, limitForm, async (c) => {
    const { services } = c.var;
    const app = await knownApp(services.db, c.req.param("id"));
    const copy = await duplicateApp(services, app);
    return goTo(c, `/apps/${copy.id}`, { text: `This is the copy of “${short(app.name)}”.`, kind: "good" });
  })
  .post("/apps/:id/remove", requirePageAdmin, limitForm, async (c) => {
    const { services } = c.var;
    const app = await knownApp(services.db, c.req.param("id"));
    await removeApp(services, app.id);
    return goTo(c, "/apps", { text: `Removed “${short(app.name)}”.`, kind: "good" });
  });

/** A name as a notice says it. */
export function short(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
