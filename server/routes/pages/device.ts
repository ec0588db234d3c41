import type { Context } from "hono";
import { type DeviceRow, findKnownLabels } from "../../../database/mod.ts";
import { fitCaption } from "../../../devices/mod.ts";
import { InvalidInputError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { Now } from "../../pages/device/now.tsx";
import { OverviewPage, type OverviewPageProps } from "../../pages/device/overview_page.tsx";
import { listOffered, viewOverview } from "../../pages/device/overview_view.ts";
import { pressAsDevice, type PressedOnWeb } from "../../press_as_device.ts";
import { removeDevice } from "../../remove_device.ts";
import { renewToken } from "../../renew_token.ts";
import { changeDevice } from "../api/change_device.ts";
import { devicePatch } from "../api/device_schema.ts";
import { effectiveLabels, overrideLabels } from "../api/effective_labels.ts";
import { readInput } from "../api/faults.ts";
import { knownDevice } from "../api/known.ts";
import { ABOUT_NAMES, describeChanges, toAboutFields, toAboutPatch } from "./about_fields.ts";
import { faultsByField } from "./form_faults.ts";
import { isPart, limitForm, requirePageAdmin } from "./page_admin.ts";
import { readTexts } from "./read_texts.ts";
import { goTo, sendPage } from "./send_page.ts";
import { readForm } from "./read_form.ts";

/** The first page of a device and everything that can be done there. */
export const devicePageRoutes = routes()
  .get("/devices/:id", requirePageAdmin, async (c) => await sendDevice(c, await named(c), {}))
  // A form that was refused stands at its own address, which may be opened again or kept.
  .get("/devices/:id/press", requirePageAdmin, leadBack)
  .get("/devices/:id/captions", requirePageAdmin, leadBack)
  .get("/devices/:id/about", requirePageAdmin, leadBack)
  .get("/devices/:id/labels", requirePageAdmin, leadBack)
  .get("/devices/:id/admission", requirePageAdmin, leadBack)
  .get("/devices/:id/token", requirePageAdmin, leadBack)
  .get("/devices/:id/remove", requirePageAdmin, leadBack)
  .get("/devices/:id/now", requirePageAdmin, async (c) => await sendNow(c, await named(c)))
  .post("/devices/:id/press", requirePageAdmin, limitForm, async (c) => {
    const device = await named(c);
    const { services, deviceUrl } = c.var;
    const { button, value } = await readForm(c);
    if (typeof button !== "string") throw new InvalidInputError("Cannot press a button: found none");
    const seen = typeof value === "string" ? value : null;
    const pressed = await pressAsDevice(services, device, { button, value: seen, baseUrl: deviceUrl });
    // A script gets the screen as it is now; the press stands above it until the device polls.
    return isPart(c) ? await sendNow(c, device) : goTo(c, path(device), {
      text: sayPress(button, pressed),
      kind: pressed.outcome === "stale" ? "bad" : "good",
    });
  })
  .post("/devices/:id/captions", requirePageAdmin, limitForm, async (c) => await relabel(c, await named(c)))
  .post("/devices/:id/about", requirePageAdmin, limitForm, async (c) => {
    const device = await named(c);
    const fields = await readTexts(c, ABOUT_NAMES);
    const before = toAboutFields(device);
    try {
      const changed = await changeDevice(
        c.var.services,
        device,
        readInput(devicePatch, toAboutPatch(fields)),
      );
      const text = describeChanges(before, toAboutFields(changed));
      const undo = { action: path(device, "/about"), fields: { ...before } };
      return goTo(c, path(device), { text, kind: "good", undo });
    } catch (error) {
      return await sendDevice(c, device, { fields, faults: faultsByField(error) }, 422);
    }
  })
  .post("/devices/:id/labels", requirePageAdmin, limitForm, async (c) => await label(c, await named(c)))
  .post("/devices/:id/admission", requirePageAdmin, limitForm, async (c) => {
    const device = await named(c);
    const { provisioning } = await readTexts(c, ["provisioning"]);
    await changeDevice(
      c.var.services,
      device,
      readInput(devicePatch.pick({ provisioning: true }), { provisioning }),
    );
    const undo = { action: path(device, "/admission"), fields: { provisioning: device.provisioning } };
    const text = provisioning === "admitted"
      ? "Admitted."
      : provisioning === "refused"
      ? "Refused."
      : "It waits again.";
    return goTo(c, path(device), { text, kind: "good", undo });
  })
  .post("/devices/:id/token", requirePageAdmin, limitForm, async (c) => {
    const device = await named(c);
    // Not by another page: an address that can be opened again must not show it again.
    return await sendDevice(c, device, { token: await renewToken(c.var.services, device) });
  })
  .post("/devices/:id/remove", requirePageAdmin, limitForm, async (c) => {
    const device = await named(c);
    await removeDevice(c.var.services, device.id);
    return goTo(c, "/", { text: `Removed ${device.name}.`, kind: "good" });
  });

async function named(c: Context<HttpEnv>): Promise<DeviceRow> {
  return await knownDevice(c.var.services.db, c.req.param("id") ?? "");
}

function leadBack(c: Context<HttpEnv>): Response {
  return c.redirect(`/devices/${encodeURIComponent(c.req.param("id") ?? "")}`, 303);
}

function path({ id }: DeviceRow, end = ""): string {
  return `/devices/${id}${end}`;
}

/** Pairs of labels that are proposed at most. */
const PROPOSED = 500;

type Shown = Partial<Pick<OverviewPageProps, "fields" | "faults" | "token">> & {
  readonly label?: { readonly key: string; readonly value: string; readonly fault: string };
};

async function sendDevice(
  c: Context<HttpEnv>,
  device: DeviceRow,
  { fields = toAboutFields(device), faults = {}, token = null, label }: Shown,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { services, baseUrl } = c.var;
  const [view, apps, known] = await Promise.all([
    viewOverview(services, device, baseUrl),
    listOffered(services),
    findKnownLabels(services.db, PROPOSED),
  ]);
  const { fault = null, ...typed } = label ?? { key: "", value: "" };
  const page = OverviewPage({ view, apps, fields, faults, token, labels: { known, typed, fault } });
  const head = { title: device.name, section: "devices", live: true } as const;
  return sendPage(c, { ...head, scripts: ["copy.js", "device.js"] }, page, status);
}

async function sendNow(c: Context<HttpEnv>, device: DeviceRow): Promise<Response> {
  const { services, baseUrl } = c.var;
  return c.html(String(Now({ view: await viewOverview(services, device, baseUrl) })));
}

function sayPress(button: string, { outcome }: PressedOnWeb): string {
  return outcome === "stale"
    ? `${button} was not pressed: its label had changed.`
    : `Pressed ${button}. The glass follows at its next poll.`;
}

/** Overrides a caption, or gives it back to the app where it is emptied or released. */
async function relabel(c: Context<HttpEnv>, device: DeviceRow): Promise<Response> {
  const { services, baseUrl } = c.var;
  const { button, text, release } = await readTexts(c, ["button", "text", "release"]);
  const before = (await effectiveLabels(services, { device, baseUrl }))[button];
  const caption = release === "" ? fitCaption(text).trim() : "";
  await overrideLabels(services, device, { [button]: caption === "" ? null : caption });
  const undo = {
    action: path(device, "/captions"),
    fields: { button, text: before?.origin === "admin" ? before.text : "" },
  };
  const said = caption === ""
    ? `${button} has the label of its app again, from its next poll.`
    : `${button} is labelled “${caption.slice(0, 100)}” from its next poll.`;
  return goTo(c, path(device, "#buttons"), { text: said, kind: "good", undo });
}

/** Sets or removes a key and value. */
async function label(c: Context<HttpEnv>, device: DeviceRow): Promise<Response> {
  const { key, value, remove } = await readTexts(c, ["key", "value", "remove"]);
  const { [key]: before, ...rest } = device.labels;
  const labels = remove === "" ? { ...rest, [key]: value } : rest;
  try {
    await changeDevice(c.var.services, device, readInput(devicePatch, { labels }));
  } catch (error) {
    const [fault = "This is not accepted"] = Object.values(faultsByField(error));
    return await sendDevice(c, device, { label: { key, value, fault } }, 422);
  }
  const fields: Record<string, string> = before === undefined ? { key, remove: "1" } : { key, value: before };
  return goTo(c, path(device, "#labels"), {
    text: remove === "" ? `Labelled ${key}=${value}.` : `Removed the label ${key}.`,
    kind: "good",
    undo: { action: path(device, "/labels"), fields },
  });
}
