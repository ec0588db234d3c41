import type { HonoRequest } from "hono";
import { DatabaseUnavailableError, findDevicesShowing } from "../../database/mod.ts";
import type { WireResponse } from "../../devices/mod.ts";
import type { ShelvedImage } from "../images.ts";
import { lightRoutes } from "../light_routes.ts";
import { openVisit, toResponse, withHeaders } from "../open_visit.ts";
import { toProblem } from "../problem.ts";
import type { Services } from "../services.ts";
import { toExchange } from "../visit.ts";

// Devices fetch images without saying who they are, so these visits speak no protocol of their own.
const fetching = { name: "image", bodyLimit: 0 };

/** Encoded images: immutable, and whoever knows the hash may see the pixels. */
export const imageRoutes = lightRoutes().get("/images/:name", async (c) => {
  const { services } = c.var;
  const visit = await openVisit(c, fetching);
  const { response, away, ...facts } = await visit.watch.stage("image", () => fetchImage(services, c.req));
  const complete = withHeaders(response);
  const exchange = toExchange(visit, complete, facts);
  if (away) await services.exchanges.defer(exchange);
  else await services.exchanges.commit(exchange).catch(() => services.exchanges.defer(exchange));
  services.metrics.countPoll(exchange);
  services.events.emit({ kind: "exchange", at: visit.at, deviceId: exchange.deviceId, id: exchange.id });
  return toResponse(complete);
});

interface Fetched {
  readonly response: WireResponse;
  readonly deviceId: string | null;
  readonly image: string | null;
  readonly error: string | null;
  /** Whether the database did not answer. */
  readonly away: boolean;
}

async function fetchImage(services: Services, request: HonoRequest): Promise<Fetched> {
  const [hash = "", extension = ""] = request.path.slice("/images/".length).split(".");
  const nothing = { deviceId: null, image: null, away: false };
  try {
    const image = await services.images.find(hash);
    if (image === null || image.extension !== extension) {
      return { ...nothing, response: missing(request.path), error: "No such image" };
    }
    const response = answer(image, request.header("if-none-match"));
    return {
      ...nothing,
      response,
      image: hash,
      deviceId: await onlyDeviceShowing(services, hash),
      error: null,
    };
  } catch (error) {
    const problem = toProblem(error);
    const headers = { "content-type": "application/problem+json", "retry-after": "5" };
    const response = { status: problem.status, headers, body: JSON.stringify(problem) };
    return { ...nothing, response, error: problem.detail, away: error instanceof DatabaseUnavailableError };
  }
}

function answer(image: ShelvedImage, ifNoneMatch: string | undefined): WireResponse {
  const etag = `"${image.hash}"`;
  const headers = { etag, "cache-control": "public, max-age=31536000, immutable" };
  if (ifNoneMatch?.includes(etag)) return { status: 304, headers, body: null };
  const length = String(image.bytes.length);
  return {
    status: 200,
    headers: { ...headers, "content-type": image.mediaType, "content-length": length },
    body: image.bytes,
  };
}

function missing(path: string): WireResponse {
  const detail = `Cannot find ${path}: expected /images/<hash>.<extension> as an answer named it`;
  const body = JSON.stringify({ type: "about:blank", title: "Not found", status: 404, detail });
  return { status: 404, headers: { "content-type": "application/problem+json" }, body };
}

/** The device that the picture was surely drawn for, when only one shows it. */
async function onlyDeviceShowing(services: Services, hash: string): Promise<string | null> {
  const devices = await findDevicesShowing(services.db, hash, 2).catch(() => []);
  return devices.length === 1 ? devices[0]! : null;
}
