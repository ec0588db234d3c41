import type { Context } from "hono";
import { type DeviceRow, findScreen, updateDevice } from "../../../database/mod.ts";
import { type Panel, panelToJson } from "../../../renderers/panels.ts";
import { deviceModel, devicePanel } from "../../device_rows.ts";
import { InvalidInputError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { CONTROLS, isSamePanel, toValues } from "../../pages/device_panel/panel_values.ts";
import { PanelPage, type PanelPageProps, PanelWork } from "../../pages/device_panel/panel_page.tsx";
import { PanelPreview } from "../../pages/device_panel/panel_preview.tsx";
import { describeReported, readReported } from "../../reported_glass.ts";
import { asAsked } from "../api/as_png.ts";
import { changeDevice } from "../api/change_device.ts";
import { imageResponse } from "../api/image_response.ts";
import { knownDevice } from "../api/known.ts";
import { limitForm, requirePageAdmin } from "./page_admin.ts";
import { composeDraft, describeImage, type WholeDraft } from "./preview_draft.ts";
import { draftOf, type DraftPanel, readPanelForm, takePanel } from "./read_panel_form.ts";
import { readRestore, toRestore } from "./restore_panel.ts";
import { goTo, sendPage } from "./send_page.ts";
import { readForm } from "./read_form.ts";

/** The page of a device's panel: every field, the bytes before they are saved, and the way back. */
export const devicePanelRoutes = routes()
  .get("/devices/:id/panel", requirePageAdmin, async (c) => {
    const device = await named(c);
    return await sendPanel(c, device, savedDraft(device));
  })
  .post("/devices/:id/panel/try", requirePageAdmin, limitForm, async (c) => {
    const device = await named(c);
    const draft = await readDraft(c, device);
    const { take, part } = c.req.query();
    const shown = take === undefined ? draft : takePanel(take, draft.model) ?? draft;
    if (part === "preview") return c.html(String(PanelPreview(await preview(c, device, shown))));
    if (part === "work") return c.html(String(PanelWork(await panelProps(c, device, shown))));
    return await sendPanel(c, device, shown);
  })
  .get("/devices/:id/panel/picture", requirePageAdmin, async (c) => {
    const { services, baseUrl } = c.var;
    const device = await named(c);
    const { colors, ...fields } = c.req.query();
    const { model, panel, faults } = readPanelForm(fields, deviceModel(device));
    if (panel === null) {
      throw new InvalidInputError(`Cannot draw on this panel: ${Object.values(faults).join("; ")}`);
    }
    const screen = await composeDraft(services, device, { draft: { model, panel }, baseUrl });
    const as = colors === "measured" || colors === "nominal" ? { as: "png", colors } as const : {};
    return imageResponse(c, await asAsked(screen.image, screen.panel, as));
  })
  .post("/devices/:id/panel", requirePageAdmin, limitForm, async (c) => {
    const device = await named(c);
    const { services } = c.var;
    const path = `/devices/${device.id}/panel`;
    const draft = await readDraft(c, device);
    if (draft.panel === null) return await sendPanel(c, device, draft, 422);
    const isSame = draft.model.id === device.model && isSamePanel(draft.panel, devicePanel(device));
    if (isSame) return goTo(c, path, { text: "Nothing differs from what was saved.", kind: "good" });
    await changeDevice(services, device, {
      // A model that is not in the catalogue any more stays as long as no other is chosen.
      ...(draft.model.id === device.model ? {} : { model: draft.model.id }),
      panel: { ...panelToJson(draft.panel) },
    });
    return goTo(c, path, {
      text: "Saved. The glass follows at its next poll.",
      kind: "good",
      undo: { action: `${path}/restore`, fields: toRestore(device) },
    });
  })
  .post("/devices/:id/panel/restore", requirePageAdmin, limitForm, async (c) => {
    const device = await named(c);
    const changes = readRestore(await readFields(c));
    await write(c, device, changes);
    return goTo(c, `/devices/${device.id}/panel`, { text: "The panel is as it was before.", kind: "good" });
  })
  .post("/devices/:id/panel/follow", requirePageAdmin, limitForm, async (c) => {
    const device = await named(c);
    const path = `/devices/${device.id}/panel`;
    await write(c, device, { panelFrom: "device" });
    return goTo(c, path, {
      text: "The panel follows what the device reports, from its next poll.",
      kind: "good",
      undo: { action: `${path}/restore`, fields: toRestore(device) },
    });
  });

async function named(c: Context<HttpEnv>): Promise<DeviceRow> {
  return await knownDevice(c.var.services.db, c.req.param("id") ?? "");
}

async function readFields(c: Context<HttpEnv>): Promise<Record<string, string>> {
  const form = await readForm(c);
  const texts = Object.entries(form).filter((field): field is [string, string] =>
    typeof field[1] === "string"
  );
  return Object.fromEntries(texts);
}

async function readDraft(c: Context<HttpEnv>, device: DeviceRow): Promise<DraftPanel> {
  return readPanelForm(await readFields(c), deviceModel(device));
}

/** Changes the glass past the API's rule that whoever changes it has chosen it. */
async function write(c: Context<HttpEnv>, device: DeviceRow, changes: Partial<DeviceRow>): Promise<void> {
  const { db, clock, events } = c.var.services;
  await updateDevice(db, device.id, changes, clock.now().epochMilliseconds);
  events.emit({ kind: "device", at: clock.now(), deviceId: device.id, id: device.id });
}

function savedDraft(device: DeviceRow): DraftPanel & { readonly panel: Panel } {
  const panel = devicePanel(device);
  return { ...draftOf(deviceModel(device), panel), panel };
}

async function sendPanel(
  c: Context<HttpEnv>,
  device: DeviceRow,
  draft: DraftPanel,
  status: 200 | 422 = 200,
): Promise<Response> {
  const claim = await readReported(c.var.services, device);
  const props = await panelProps(c, device, draft);
  const page = PanelPage({ ...props, reported: claim === null ? null : describeReported(claim) });
  const head = { title: `Panel of ${device.name}`, section: "devices", live: true } as const;
  return sendPage(c, { ...head, scripts: ["panel.js"] }, page, status);
}

async function panelProps(
  c: Context<HttpEnv>,
  device: DeviceRow,
  draft: DraftPanel,
): Promise<Pick<PanelPageProps, "form" | "preview">> {
  const { model, values, faults } = draft;
  const savedModel = deviceModel(device);
  const saved = toValues(devicePanel(device));
  return {
    form: { device, model, savedModel, values, saved, faults },
    preview: await preview(c, device, draft),
  };
}

async function preview(c: Context<HttpEnv>, device: DeviceRow, draft: DraftPanel) {
  const { services } = c.var;
  const screen = await findScreen(services.db, device.id);
  const describe = async (whole: WholeDraft) => {
    const composed = await composeDraft(services, device, { draft: whole, baseUrl: c.var.baseUrl });
    return describeImage(composed, whole, screen?.protocol);
  };
  const { model, values, panel, faults } = draft;
  const [image, savedImage] = await Promise.allSettled([
    panel === null ? null : describe({ model, panel }),
    describe(savedDraft(device)),
  ]);
  const query = new URLSearchParams({ model: model.id });
  for (const name of CONTROLS) if (values[name] !== "") query.set(name, values[name]);
  return {
    deviceId: device.id,
    friendlyId: device.friendlyId,
    panel,
    image: image.status === "fulfilled" ? image.value : null,
    savedImage: savedImage.status === "fulfilled" ? savedImage.value : null,
    picture: `/devices/${device.id}/panel/picture?${query}`,
    faults,
    failure: image.status === "rejected" ? messageOf(image.reason) : null,
  };
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : "Nothing could be composed.";
}
