import type { Context } from "hono";
import { type DeviceRow, listDevices } from "../../../database/mod.ts";
import { findModel, isProtocolName, models } from "../../../devices/mod.ts";
import { sha256 } from "../../../renderers/panels.ts";
import { deviceButtons, deviceModel, devicePanel } from "../../device_rows.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { Simulated, SimulatedPage, type SimulatedPageProps } from "../../pages/simulator/simulated_page.tsx";
import { ModelGallery, sayGlass } from "../../pages/simulator/model_gallery.tsx";
import { SimulatorPage } from "../../pages/simulator/simulator_page.tsx";
import { removeDevice } from "../../remove_device.ts";
import { isSimulated, SIMULATED } from "../../simulator/simulators.ts";
import { addDevice } from "../api/add_device.ts";
import { asAsked } from "../api/as_png.ts";
import { imageResponse } from "../api/image_response.ts";
import { knownDevice } from "../api/known.ts";
import { matchesWords } from "../../matches_words.ts";
import { isPart, limitForm, requirePageAdmin } from "./page_admin.ts";
import { readTexts } from "./read_texts.ts";
import { goTo, sendPage } from "./send_page.ts";

/** Devices among which simulated ones are looked for. */
const DEVICES = 500;

/** The simulator: any model of the catalogue, polling for real. */
export const simulatorRoutes = routes()
  .get("/simulator", requirePageAdmin, async (c) => {
    const devices = await listDevices(c.var.services.db, { limit: DEVICES });
    const simulated = devices.filter(isSimulated);
    const find = (c.req.query("find") ?? "").trim().slice(0, 100);
    const found = models.filter((model) =>
      matchesWords(find, `${model.id} ${model.name} ${model.maker} ${sayGlass(model)}`)
    );
    if (isPart(c)) {
      c.header("hx-replace-url", `/simulator${find === "" ? "" : `?${new URLSearchParams({ find })}`}`);
      return c.html(String(ModelGallery({ models: found, form: "switch-on" })));
    }
    const chosen = c.req.query("model") ?? "og";
    const page = SimulatorPage({ devices: simulated, models, found, find, chosen });
    return sendPage(
      c,
      { title: "Simulator", section: "simulator", live: true, scripts: ["list_keys.js"] },
      page,
    );
  })
  .post("/simulator", requirePageAdmin, limitForm, async (c) => {
    const { this: pictured, model: listed, protocol, name } = await readTexts(c, [
      "this",
      "model",
      "protocol",
      "name",
    ]);
    const id = pictured === "" ? listed : pictured;
    const model = findModel(id === "" ? "og" : id);
    if (model === null) {
      throw new InvalidInputError(
        `Cannot simulate: found ${JSON.stringify(id)}, expected a model of the catalogue`,
      );
    }
    const labels = { [SIMULATED]: "yes", ...(isProtocolName(protocol) && { protocol }) };
    const { device } = await addDevice(c.var.services, {
      model: model.id,
      name: name === "" ? `Simulated ${model.name}`.slice(0, 100) : name,
      labels,
      hardware_id: newMac(),
    });
    await (await switchOn(c, device)).visit(null);
    return goTo(c, `/simulator/${device.friendlyId}`);
  })
  .get("/simulator/:device", requirePageAdmin, async (c) => {
    const device = await simulatedDevice(c);
    const head = { title: device.name, section: "simulator", live: true, scripts: ["simulator.js"] } as const;
    return sendPage(c, head, SimulatedPage(await view(c, device)));
  })
  .get("/simulator/:device/picture", requirePageAdmin, async (c) => {
    const device = await simulatedDevice(c);
    const image = (await switchOn(c, device)).visits[0]?.visit.image ?? null;
    if (image === null) throw new NotFoundError("image on the glass of", device.friendlyId);
    const sent = { ...image, hash: sha256(image.bytes) };
    const shown = await asAsked(sent, devicePanel(device), { as: "png", colors: "measured" }).catch(() =>
      sent
    );
    return imageResponse(c, shown);
  })
  .post("/simulator/:device", requirePageAdmin, limitForm, async (c) => {
    const device = await simulatedDevice(c);
    const { button } = await readTexts(c, ["button"]);
    await (await switchOn(c, device)).visit(button === "" ? null : button);
    if (!isPart(c)) return goTo(c, `/simulator/${device.friendlyId}`);
    return c.html(String(Simulated(await view(c, device))));
  })
  .post("/simulator/:device/remove", requirePageAdmin, limitForm, async (c) => {
    const device = await simulatedDevice(c);
    await removeDevice(c.var.services, device.id);
    return goTo(c, "/simulator", { text: `Removed ${device.name}.`, kind: "good" });
  });

async function simulatedDevice(c: Context<HttpEnv>): Promise<DeviceRow> {
  const device = await knownDevice(c.var.services.db, c.req.param("device") ?? "");
  if (isSimulated(device)) return device;
  throw new ConflictError(
    `Cannot simulate ${device.name}: found a device without the label ${SIMULATED}, expected one that the simulator made`,
  );
}

async function switchOn(c: Context<HttpEnv>, device: DeviceRow) {
  const { services, dispatch, deviceUrl } = c.var;
  return await services.simulators.switchOn(services, device, { dispatch, url: deviceUrl });
}

async function view(c: Context<HttpEnv>, device: DeviceRow): Promise<SimulatedPageProps> {
  const simulated = await switchOn(c, device);
  const image = simulated.visits[0]?.visit.image ?? null;
  return {
    device,
    model: deviceModel(device),
    panel: devicePanel(device),
    buttons: deviceButtons(device),
    simulated,
    shown: image && sha256(image.bytes),
    now: c.var.services.clock.now().epochMilliseconds,
    timeZone: device.timeZone,
  };
}

/** A MAC address of the range that anybody may use. */
function newMac(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return ["02", ...Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"))].join(":").toUpperCase();
}
