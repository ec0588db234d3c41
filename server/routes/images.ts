import { findDevicesShowing } from "../../database/mod.ts";
import type { WireResponse } from "../../devices/mod.ts";
import { routes } from "../http.ts";
import type { ShelvedImage } from "../images.ts";
import { openVisit, toResponse, withHeaders } from "../open_visit.ts";
import type { Services } from "../services.ts";
import { toExchange } from "../visit.ts";

// Devices fetch images without saying who they are, so these visits speak no protocol of their own.
const fetching = { name: "image", bodyLimit: 0 };

/** Encoded images: immutable, and whoever knows the hash may see the pixels. */
export const imageRoutes = routes().get("/images/:name", async (c) => {
  const { services } = c.var;
  const visit = await openVisit(c, fetching);
  const [hash = "", extension = ""] = c.req.param("name").split(".");
  const image = await visit.watch.stage("image", () => services.images.find(hash));
  const found = image !== null && image.extension === extension ? image : null;
  const response = withHeaders(
    found === null ? missing(c.req.path) : answer(found, c.req.header("if-none-match")),
  );
  const deviceId = found === null ? null : await onlyDeviceShowing(services, hash);
  const facts = { deviceId, image: found?.hash ?? null, error: found === null ? "No such image" : null };
  const exchange = toExchange(visit, response, facts);
  await services.exchanges.commit(exchange).catch(() => services.exchanges.defer(exchange));
  return toResponse(response);
});

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
