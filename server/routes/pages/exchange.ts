import type { Context } from "hono";
import {
  type ExchangeRow,
  findApp,
  findDevice,
  findExchange,
  findExchangeBefore,
  findImage,
  findNeighbors,
} from "../../../database/mod.ts";
import { type Panel, viewImage } from "../../../renderers/panels.ts";
import { devicePanel } from "../../device_rows.ts";
import { NotFoundError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { ComparisonPage } from "../../pages/exchanges/comparison_page.tsx";
import { ExchangePage } from "../../pages/exchanges/exchange_page.tsx";
import type { ImageFacts } from "../../pages/exchanges/sent_image.tsx";
import { Verdict, type VerdictProps } from "../../pages/exchanges/verdict.tsx";
import { redactExchange } from "../../redact.ts";
import { replayExchange } from "../../replay.ts";
import type { Services } from "../../services.ts";
import { asAsked } from "../api/as_png.ts";
import { imageResponse } from "../api/image_response.ts";
import { isPart, limitForm, requirePageAdmin } from "./page_admin.ts";
import { sendPage } from "./send_page.ts";

/** The pages of one exchange. */
export const exchangePageRoutes = routes()
  .get("/exchanges/:id", requirePageAdmin, async (c) => {
    return await answerExchange(c, await knownExchange(c));
  })
  .get("/exchanges/:id/picture", requirePageAdmin, async (c) => {
    const exchange = await knownExchange(c);
    const { hash, bytes, mediaType } = await knownImage(c.var.services, exchange);
    const panel = await panelOf(c.var.services, exchange);
    const sent = { hash, bytes, mediaType };
    const shown = panel && await asAsked(sent, panel, { as: "png", colors: "measured" }).catch(() => null);
    // What the panel on record cannot read is shown as browsers read it.
    return imageResponse(c, shown ?? sent);
  })
  .get("/exchanges/:id/comparison", requirePageAdmin, async (c) => {
    const { db, clock, config } = c.var.services;
    const after = await knownExchange(c);
    const before = await findExchangeBefore(db, after);
    if (before === null) throw new NotFoundError("exchange before", after.id);
    const images = {
      before: await findFacts(c.var.services, before),
      after: await findFacts(c.var.services, after),
    };
    const now = clock.now().epochMilliseconds;
    const device = after.deviceId === null ? null : await findDevice(db, after.deviceId);
    const timeZone = device?.timeZone ?? config.timeZone;
    const head = { title: "What changed", section: "exchanges", live: true } as const;
    return sendPage(
      c,
      head,
      ComparisonPage({ before: redactExchange(before), after: redactExchange(after), images, now, timeZone }),
    );
  })
  .post("/exchanges/:id/replay", requirePageAdmin, limitForm, async (c) => {
    const exchange = await knownExchange(c);
    const verdict = Verdict(await judge(c.var.services, exchange));
    return isPart(c) ? c.html(String(verdict)) : await answerExchange(c, exchange, verdict);
  });

async function answerExchange(
  c: Context<HttpEnv>,
  recorded: ExchangeRow,
  verdict?: ReturnType<typeof Verdict>,
): Promise<Response> {
  const exchange = redactExchange(recorded);
  const { db, clock, config } = c.var.services;
  const { deviceId, appId } = exchange;
  const [device, app, image, neighbors, before] = await Promise.all([
    deviceId === null ? null : findDevice(db, deviceId),
    appId === null ? null : findApp(db, appId),
    findFacts(c.var.services, exchange),
    findNeighbors(db, exchange),
    findExchangeBefore(db, exchange),
  ]);
  const head = {
    title: `${exchange.method} ${exchange.path}`,
    section: "exchanges",
    live: true,
    scripts: ["copy.js"],
  } as const;
  const { baseUrl } = c.var;
  const now = clock.now().epochMilliseconds;
  const { timeZone } = config;
  const shown = {
    exchange,
    device,
    app,
    image,
    neighbors,
    before: before?.id ?? null,
    baseUrl,
    now,
    timeZone,
  };
  return sendPage(c, head, ExchangePage({ ...shown, verdict }));
}

async function knownExchange(c: Context<HttpEnv>): Promise<ExchangeRow> {
  const id = c.req.param("id") ?? "";
  const exchange = await findExchange(c.var.services.db, id);
  if (exchange === null) throw new NotFoundError("exchange", id);
  return exchange;
}

async function knownImage({ db }: Services, { id, response }: ExchangeRow) {
  const image = response.image === null ? null : await findImage(db, response.image);
  if (image === null) throw new NotFoundError("image of exchange", id);
  return image;
}

async function findFacts({ db }: Services, { response }: ExchangeRow): Promise<ImageFacts | null> {
  const image = response.image === null ? null : await findImage(db, response.image);
  return image && { ...image, bytes: image.bytes.length };
}

/** The panel that an exchange's image was made for; null where neither the record nor a device says. */
async function panelOf({ db }: Services, { inputs, deviceId }: ExchangeRow): Promise<Panel | null> {
  // The row was written by this server from the same type.
  if (inputs?.["panel"] !== undefined) return inputs["panel"] as Panel;
  const device = deviceId === null ? null : await findDevice(db, deviceId);
  return device && devicePanel(device);
}

/** Composes again and compares; a picture goes along when the bytes are others. */
async function judge(services: Services, exchange: ExchangeRow): Promise<VerdictProps> {
  const started = performance.now();
  const { recordedHash, hash, equal, screen } = await replayExchange(services, exchange);
  const milliseconds = performance.now() - started;
  const recorded = recordedHash === null ? null : await findImage(services.db, recordedHash);
  const { bytes } = screen.image;
  const png = equal ? null : await viewImage(bytes, { panel: screen.panel, colors: "measured" });
  return {
    exchangeId: exchange.id,
    recorded: { hash: recordedHash, bytes: recorded?.bytes.length ?? null },
    again: {
      hash,
      bytes: bytes.length,
      milliseconds,
      picture: png === null ? "" : `data:image/png;base64,${png.toBase64()}`,
      problem: screen.problem,
    },
    differsAt: recorded === null ? null : firstDifference(recorded.bytes, bytes),
  };
}

function firstDifference(a: Uint8Array, b: Uint8Array): number | null {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return at;
  return a.length === b.length ? null : length;
}
