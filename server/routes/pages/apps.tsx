/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { findApp as findProgram } from "../../../apps/mod.ts";
import {
  type AppRow,
  findAppUsage,
  findDevice,
  findDeviceByFriendlyId,
  listApps,
} from "../../../database/mod.ts";
import { sha256, viewImage } from "../../../renderers/panels.ts";
import { NotFoundError } from "../../errors.ts";
import { routes } from "../../http.ts";
import { duplicateApp, removeApp } from "../../installed_apps.ts";
import { kindPicture, USUAL_PANEL } from "../../kind_pictures.ts";
import { lookOrProblem } from "../../look_or_problem.ts";
import { matchesWords } from "../../matches_words.ts";
import { AppList, Apps, Gallery, KindList } from "../../pages/apps/mod.ts";
import { previewDeviceOf } from "../../preview.ts";
import { IconDialog } from "../../pages/settings_form/icon_dialog.tsx";
import { installableKinds } from "../../settings_form/mod.ts";
import { changeDevice } from "../api/change_device.ts";
import { imageResponse } from "../api/image_response.ts";
import { knownApp } from "../api/known.ts";
import { isPart, limitForm, requirePageAdmin } from "./page_admin.ts";
import { readTexts } from "./read_texts.ts";
import { goTo, sendPage } from "./send_page.ts";

/** Apps on one page, and newest apps that a search looks through. */
const APPS = 48;
const SEARCHED = 1000;

/** Installed apps, the gallery of kinds, their pictures, and what is done to a whole app. */
export const appPageRoutes = routes()
  .get("/apps", requirePageAdmin, async (c) => {
    const { db, clock } = c.var.services;
    const before = c.req.query("before");
    const find = (c.req.query("find") ?? "").trim().slice(0, 100);
    const searching = find !== "";
    const listed = await listApps(db, searching ? { limit: SEARCHED } : { limit: APPS + 1, before });
    const found = searching ? listed.filter((app) => matchesWords(find, wordsOfApp(app))) : listed;
    const apps = found.slice(0, APPS);
    const usage = await findAppUsage(db, apps.map(({ id }) => id), clock.now().epochMilliseconds);
    const last = apps.at(-1);
    const more = found.length > apps.length && last !== undefined;
    const view = {
      ...{ apps, usage, find },
      here: pathOf({ find, before: before ?? "" }),
      older: more && !searching ? pathOf({ before: last.id }) : null,
      left: more && searching ? found.length - apps.length : 0,
    };
    if (isPart(c)) {
      c.header("hx-replace-url", view.here);
      return c.html(<AppList {...view} />);
    }
    return sendPage(
      c,
      { title: "Apps", section: "apps", live: true, scripts: ["list_keys.js"] },
      <Apps {...view} />,
    );
  })
  .get("/apps/new", requirePageAdmin, async (c, next) => {
    if (c.req.query("kind") !== undefined) return await next();
    const find = (c.req.query("find") ?? "").trim().slice(0, 100);
    const kinds = installableKinds().filter(({ kind, name, description }) =>
      matchesWords(find, `${kind} ${name} ${description}`)
    );
    if (isPart(c)) {
      c.header("hx-replace-url", `/apps/new${find === "" ? "" : `?${new URLSearchParams({ find })}`}`);
      return c.html(<KindList kinds={kinds} find={find} />);
    }
    const head = { title: "Install an app", section: "apps", live: true, scripts: ["list_keys.js"] } as const;
    return sendPage(c, head, <Gallery kinds={kinds} find={find} />);
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
    const target = { value: "", panel: USUAL_PANEL, device, deviceId: null, timeZone, buttons: [] };
    const { screen } = await lookOrProblem(services, { ...app, appId: app.id, target });
    const bytes = await viewImage(screen.image.bytes, { panel: screen.panel, colors: "measured" });
    return imageResponse(c, { bytes, mediaType: "image/png", hash: sha256(bytes) });
  })
  .post("/apps/:id/duplicate", requirePageAdmin, limitForm, async (c) => {
    const { services } = c.var;
    const app = await knownApp(services.db, c.req.param("id"));
    const copy = await duplicateApp(services, app);
    return goTo(c, `/apps/${copy.id}`, { text: `This is the copy of “${short(app.name)}”.`, kind: "good" });
  })
  .post("/apps/:id/show", requirePageAdmin, limitForm, async (c) => {
    const { services } = c.var;
    const app = await knownApp(services.db, c.req.param("id"));
    const { device: code } = await readTexts(c, ["device"]);
    const device = await findDeviceByFriendlyId(services.db, code);
    if (device === null) throw new NotFoundError("device", code);
    const before = device.defaultAppId;
    await changeDevice(services, device, { default_app_id: app.id });
    const run = async () => {
      const now = await findDevice(services.db, device.id);
      if (now === null) return `${short(device.name)} is no longer there.`;
      await changeDevice(services, now, { default_app_id: before });
      return `${short(device.name)} shows what it showed before.`;
    };
    const page = `/apps/${app.id}`;
    const name = services.undos.keep({ run, page });
    return goTo(c, page, {
      text: `${short(device.name)} shows it from its next poll on.`,
      kind: "good",
      undo: { action: "/undo", fields: { name } },
    });
  })
  .post("/apps/:id/remove", requirePageAdmin, limitForm, async (c) => {
    const { services } = c.var;
    const app = await knownApp(services.db, c.req.param("id"));
    await removeApp(services, app.id);
    return goTo(c, "/apps", { text: `Removed “${short(app.name)}”.`, kind: "good" });
  });

/** What an app is found by. */
function wordsOfApp({ name, kind }: AppRow): string {
  return `${name} ${kind} ${findProgram(kind)?.name ?? ""}`;
}

function pathOf(query: Readonly<Record<string, string>>): string {
  const given = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
  return given.size === 0 ? "/apps" : `/apps?${given}`;
}

/** A name as a notice says it. */
export function short(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
