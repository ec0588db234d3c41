import type { Context } from "hono";
import { findApp as findProgram } from "../../../apps/mod.ts";
import {
  type DatabaseClient,
  findDevice,
  findRequest,
  listApps,
  listDevices,
  listRequests,
  type RequestRow,
  setPriorities,
} from "../../../database/mod.ts";
import { NotFoundError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import type { Notice } from "../../pages/notice/mod.ts";
import { NEW_REQUEST, type RequestFields, type RequestFormProps } from "../../pages/queue/request_form.tsx";
import { QueuePage } from "../../pages/queue/queue_page.tsx";
import type { RequestLine } from "../../pages/queue/request_line.tsx";
import { matchesSelector } from "../../selectors.ts";
import { inTurn, moveRequest } from "../../reorder_queue.ts";
import { addRequest } from "../api/add_request.ts";
import { readInput } from "../api/faults.ts";
import { newRequest } from "../api/request_json.ts";
import { cancelQueued } from "./cancel_queued.ts";
import { faultsByField } from "./form_faults.ts";
import { limitForm, requirePageAdmin } from "./page_admin.ts";
import { readTexts } from "./read_texts.ts";
import { goTo, sendPage } from "./send_page.ts";

const WAITING = 200;
/** Of those that wait, as many are listed unless all are asked for. */
const LISTED = 50;
const OVER = 30;
const CHOICES = 500;

/** The page of the queue. */
export const queueRoutes = routes()
  .get("/queue", requirePageAdmin, async (c) => {
    const { device_id = "", selector = "", app_id = "" } = c.req.query();
    return await send(c, { fields: { ...NEW_REQUEST, device_id, selector, app_id }, faults: {} });
  })
  .post("/queue", requirePageAdmin, limitForm, async (c) => {
    const fields: RequestFields = await readTexts(c, Object.keys(NEW_REQUEST) as (keyof RequestFields)[]);
    const missing = missingIn(fields);
    if (Object.keys(missing).length > 0) return await send(c, { fields, faults: missing }, 422);
    try {
      const request = await addRequest(
        c.var.services,
        readInput(newRequest, toInput(fields, c.var.services.config.timeZone)),
      );
      const undo = { action: `/queue/${request.id}`, fields: { do: "cancel" } };
      return goTo(c, "/queue", { ...await sayQueued(c.var.services.db, request), undo });
    } catch (error) {
      return await send(c, { fields, faults: faultsByField(error) }, 422);
    }
  })
  .post("/queue/:id", requirePageAdmin, limitForm, async (c) => {
    const { db, clock, events } = c.var.services;
    const now = clock.now().epochMilliseconds;
    const request = await findRequest(db, c.req.param("id"), now);
    if (request === null) throw new NotFoundError("request", c.req.param("id"));
    const deed = (await readTexts(c, ["do"])).do;
    if (deed === "cancel") return goTo(c, "/queue", await cancelQueued(c.var.services, request));
    const waiting = await listRequests(db, { limit: WAITING, status: "queued", now });
    await setPriorities(db, moveRequest(waiting, { id: request.id, step: deed === "up" ? -1 : 1 }));
    events.emit({ kind: "request", at: clock.now(), deviceId: request.deviceId, id: request.id });
    return goTo(c, "/queue", { text: "Moved.", kind: "good" });
  });

/** What the form lacks, by field: what the API would say of its own fields says little here. */
function missingIn({ app_id, title, text, device_id, selector }: RequestFields): Record<string, string> {
  return {
    ...(app_id === "" && title.trim() === "" && text.trim() === "" &&
      { "app.settings.body": "Type a title or a text." }),
    ...(device_id === "" && selector.trim() === "" &&
      { selector: "Type labels that devices have, or choose a device above." }),
  };
}

/** Where a request that was just queued will be seen. */
async function sayQueued(
  db: DatabaseClient,
  { deviceId, selector }: RequestRow,
): Promise<Pick<Notice, "text" | "kind">> {
  if (selector === null) {
    const name = deviceId === null ? null : (await findDevice(db, deviceId))?.name;
    return { text: `Queued. ${name ?? "The device"} shows it at its next poll.`, kind: "good" };
  }
  const devices = await listDevices(db, { limit: CHOICES });
  return devices.length === CHOICES || devices.some(({ labels }) => matchesSelector(selector, labels))
    ? { text: `Queued. The first device with ${selector} that polls shows it.`, kind: "good" }
    : { text: `Queued. It waits until a device has ${selector}: none has now.`, kind: "bad" };
}

async function send(
  c: Context<HttpEnv>,
  filled: Pick<RequestFormProps, "fields" | "faults">,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { db, clock, config } = c.var.services;
  const now = clock.now().epochMilliseconds;
  const [waiting, newest, apps, devices] = await Promise.all([
    listRequests(db, { limit: WAITING, status: "queued", now }),
    listRequests(db, { limit: WAITING, now }),
    listApps(db, { limit: CHOICES }),
    listDevices(db, { limit: CHOICES }),
  ]);
  const admitted = devices.filter(({ provisioning }) => provisioning === "admitted");
  const over = newest.filter((request) => request.status !== "queued").slice(0, OVER);
  const appNames = new Map(apps.map(({ id, name }) => [id, name]));
  const deviceNames = new Map(devices.map(({ id, name }) => [id, name]));
  const line = async (request: RequestRow): Promise<RequestLine> => {
    const { deviceId, selector } = request;
    const name = deviceId === null
      ? null
      : deviceNames.get(deviceId) ?? (await findDevice(db, deviceId))?.name ?? null;
    return {
      request,
      what: describe(request, appNames),
      device: deviceId === null || name === null ? null : { id: deviceId, name },
      matching: selector === null || devices.length === CHOICES
        ? null
        : admitted.filter(({ labels }) => matchesSelector(selector, labels)).length,
    };
  };
  const { device_id, selector } = filled.fields;
  const nowhere = status === 200 && device_id === "" && selector === "";
  const selectors = [
    ...new Set(
      devices.flatMap(({ labels }) => Object.entries(labels).map(([key, value]) => `${key}=${value}`)),
    ),
  ];
  const { timeZone } = config;
  const form = {
    ...filled,
    apps,
    // With one device there is nothing to choose.
    fields: nowhere && admitted.length === 1
      ? { ...filled.fields, device_id: admitted[0]?.id ?? "" }
      : filled.fields,
    devices: admitted,
    selectors,
    timeZone,
  };
  const all = c.req.query("all") === "yes";
  const page = QueuePage({
    waiting: await Promise.all(inTurn(waiting).slice(0, all ? WAITING : LISTED).map(line)),
    count: waiting.length,
    here: all ? "/queue?all=yes" : "/queue",
    over: await Promise.all(over.map(line)),
    form,
    now,
    timeZone,
  });
  return sendPage(c, { title: "Queue", section: "queue", live: true }, page, status);
}

/** What a request shows, in a few words: the app's name, or what its message says. */
function describe({ appId, app }: RequestRow, names: ReadonlyMap<string, string>): string {
  if (appId !== null) return names.get(appId) ?? "A removed app";
  const kind = app?.kind ?? "";
  const { title, body } = app?.settings ?? {};
  const words = [title, body].find((word): word is string => typeof word === "string" && word !== "");
  const name = findProgram(kind)?.name ?? kind;
  return words === undefined ? name : `${name}: ${words.slice(0, 80)}`;
}

/** What was typed, as the JSON API would be sent it. */
function toInput(fields: RequestFields, timeZone: string): Record<string, unknown> {
  const { app_id, title, text, device_id, selector, priority, not_before, expires_at } = fields;
  return {
    ...(app_id === ""
      ? { app: { kind: "message", settings: { ...(title !== "" && { title }), body: text } } }
      : { app_id }),
    ...(device_id !== "" && { device_id }),
    ...(selector !== "" && { selector }),
    priority: /^-?\d+$/.test(priority) ? Number(priority) : priority,
    not_before: toInstant(not_before, timeZone),
    expires_at: toInstant(expires_at, timeZone),
  };
}

/** A time of the form as the API has it; what is no time is handed on as it is, to be refused by name. */
function toInstant(text: string, timeZone: string): string | null {
  if (text === "") return null;
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant().toString();
  } catch {
    return text;
  }
}
