import type { Context } from "hono";
import { findDevices, surveyDevices, type SurveyedDevice } from "../../../database/mod.ts";
import { ConflictError, InvalidBodyError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { AddedPage } from "../../pages/welcome/added_page.tsx";
import { Awaiting, type AwaitingProps } from "../../pages/welcome/awaiting.tsx";
import { NewDevicePage, type NewDeviceProps } from "../../pages/welcome/new_device_page.tsx";
import { WelcomePage } from "../../pages/welcome/welcome_page.tsx";
import { isSimulated } from "../../simulator/simulators.ts";
import { addDevice } from "../api/add_device.ts";
import { newDevice } from "../api/device_schema.ts";
import { readInput } from "../api/faults.ts";
import { isId } from "../api/page.ts";
import { isPart, limitForm, requirePageAdmin } from "./page_admin.ts";
import { DEVICES } from "./read_wall.ts";
import { goTo, sendPage } from "./send_page.ts";
import { readForm } from "./read_form.ts";

/** Devices to decide on that the page shows while it waits. */
const WAITING = 10;
const PLAIN = { name: "", model: "generic_800x480_mono", hardware_id: "" };

/** The first run, and whatever device comes later: point it here, or add it by hand. */
export const welcomeRoutes = routes()
  .get("/welcome", requirePageAdmin, async (c) => {
    const { baseUrl, deviceUrl, lanUrls } = c.var;
    const { awaiting, first, polled } = await readAwaiting(c);
    if (polled !== null) return c.redirect(`/devices/${polled}`, 303);
    const head = {
      title: "Point your device here",
      section: "devices",
      live: true,
      scripts: ["copy.js"],
    } as const;
    return sendPage(c, head, WelcomePage({ addresses: { baseUrl, deviceUrl, lanUrls }, awaiting, first }));
  })
  .get("/welcome/waiting", requirePageAdmin, async (c) => {
    const { awaiting, polled } = await readAwaiting(c);
    if (polled !== null) return goTo(c, `/devices/${polled}`);
    // Without a script nobody asks for a part.
    return isPart(c)
      ? c.html(String(Awaiting(awaiting)))
      : c.redirect(`/welcome?since=${awaiting.since}`, 303);
  })
  .get("/devices/new", requirePageAdmin, (c) => {
    const values = { ...PLAIN, ...only(c.req.query(), ["name", "model", "hardware_id"]) };
    return sendNew(c, { values, faults: {} });
  })
  .post("/devices/new", requirePageAdmin, limitForm, async (c) => {
    const { services, deviceUrl } = c.var;
    const values = { ...PLAIN, ...only(await readForm(c), ["name", "model", "hardware_id"]) };
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
    try {
      const { device, token } = await addDevice(services, readInput(newDevice, given));
      const awaiting: AwaitingProps = { ...nobody(c), deviceId: device.id };
      const head = {
        title: `${device.name} is added`,
        section: "devices",
        live: true,
        scripts: ["copy.js"],
      } as const;
      return sendPage(c, head, AddedPage({ device, token, deviceUrl, awaiting }));
    } catch (error) {
      return sendNew(c, { values, faults: toFaults(error) }, 422);
    }
  });

function sendNew(c: Context<HttpEnv>, props: NewDeviceProps, status: 200 | 422 = 200): Response {
  return sendPage(c, { title: "Add a device by hand", section: "devices" }, NewDevicePage(props), status);
}

/** The texts of these fields that were given. */
function only<Name extends string>(
  fields: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const given = names.filter((name) => typeof fields[name] === "string");
  return Object.fromEntries(given.map((name) => [name, fields[name]])) as Partial<Record<Name, string>>;
}

/** What is wrong, by field. Throws what is no fault of the form. */
function toFaults(error: unknown): Record<string, string> {
  if (error instanceof ConflictError) return { hardware_id: `${error.message}.` };
  if (!(error instanceof InvalidBodyError)) throw error;
  return Object.fromEntries(error.faults.map(({ path, detail }) => [path, `Not taken: ${detail}.`]));
}

function nobody(c: Context<HttpEnv>): AwaitingProps {
  const { clock, config } = c.var.services;
  const now = clock.now().epochMilliseconds;
  return { since: now, deviceId: null, waiting: [], now, timeZone: config.timeZone };
}

interface ReadAwaiting {
  readonly awaiting: AwaitingProps;
  /** Id of the device that polled, or null. */
  readonly polled: string | null;
  readonly first: boolean;
}

async function readAwaiting(c: Context<HttpEnv>): Promise<ReadAwaiting> {
  const { db } = c.var.services;
  const { since: asked = "", device = "" } = c.req.query();
  const plain = nobody(c);
  const since = /^\d{1,15}$/.test(asked) ? Number(asked) : plain.since;
  const deviceId = isId(device) ? device : null;
  const all = await surveyDevices(db, { limit: DEVICES });
  // One that is simulated has a page that its form leads to: whoever asked for it must not be led elsewhere meanwhile.
  const isAwaited = (device: SurveyedDevice) =>
    deviceId === null ? !isSimulated(device) : device.id === deviceId;
  const polled = all.filter((device) =>
    device.provisioning === "admitted" && device.seenAt !== null && device.seenAt >= since &&
    isAwaited(device)
  ).sort((a, b) => (a.seenAt ?? 0) - (b.seenAt ?? 0));
  const waiting = deviceId === null ? all.filter(({ provisioning }) => provisioning === "waiting") : [];
  const rows = await findDevices(db, waiting.slice(0, WAITING).map(({ id }) => id));
  return {
    awaiting: { ...plain, since, deviceId, waiting: rows },
    polled: polled[0]?.id ?? null,
    first: all.length === 0,
  };
}
