import fc from "fast-check";
import { readRoutes } from "../documents.ts";
import { headerText, json, near, text } from "./inputs.ts";

/** A request as it is sent; the path may hold names of things, such as `{device}`, that are there. */
export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  readonly isAdmin: boolean;
}

/** What a path may name, besides nonsense. */
export const NAMES = ["device", "code", "app", "exchange", "hook", "image", "request"] as const;

/** What addresses name, by the folder that they stand in. */
const NAMED: readonly (readonly [folder: string, name: (typeof NAMES)[number]])[] = [
  ["devices", "device"],
  ["simulator", "code"],
  ["screens", "code"],
  ["apps", "app"],
  ["exchanges", "exchange"],
  ["hooks", "hook"],
  ["custom_plugins", "hook"],
  ["images", "image"],
  ["requests", "request"],
  ["queue", "request"],
];

const FIELDS =
  "name model panel hardware_id labels time_zone locale default_app_id refresh_seconds sleep provisioning kind " +
  "settings app_id app device_id selector priority not_before expires_at items slug strategy stream_limit guard secret " +
  "rate_per_minute byte_limit device event button value ts_ms logs log merge_variables merge_strategy markup action ids " +
  "password token next glass id undo text from to days count unit width height pixel_format";
const field = fc.oneof(fc.constantFrom(...FIELDS.split(" ")), text);
const HEADERS =
  "id access-token authorization model width height battery-voltage rssi sensors special_function host " +
  "if-none-match if-modified-since content-type content-encoding content-length-hint x-forwarded-for x-forwarded-host " +
  "x-forwarded-proto origin sec-fetch-site cookie range expect te upgrade hx-request accept accept-encoding " +
  "accept-language x-color-palette x-display-orientation last-event-id x-hub-signature-256";
const headerValue = fc.oneof(
  headerText,
  fc.constantFrom(
    "0",
    "-1",
    "800",
    "99999999",
    "true",
    "AA:BB:CC:DD:EE:FF",
    "text/html",
    "gzip",
    "bytes=0-1",
    "*/*",
  ),
  fc.nat(3000).map((length) => "a;=,".repeat(length).slice(0, length)),
);
const contentType = fc.constantFrom(
  "application/json",
  "application/json; charset=utf-7",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=a",
  "multipart/form-data",
  "text/plain",
  "image/png",
  "",
);
const form = fc.array(fc.tuple(field, text), { maxLength: 6 }).map((pairs) =>
  new URLSearchParams(pairs.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()])).toString()
);
const parts = fc.array(fc.tuple(field, text, fc.boolean()), { maxLength: 4 }).map((all) =>
  all.map(([name, value, isFile]) =>
    `--a\r\nContent-Disposition: form-data; name="${name}"${
      isFile ? '; filename="../a"' : ""
    }\r\n\r\n${value}\r\n`
  ).join("") + "--a--\r\n"
);
const object = fc.dictionary(field, json, { maxKeys: 6, noNullPrototype: true });
const body = fc.oneof(
  { weight: 4, arbitrary: object.map((found) => JSON.stringify(found)) },
  json.map((found) => JSON.stringify(found)),
  near('{"device":"M5StickCPLUS2","event":"press","button":"A"}', '{"logs":[{"message":"a"}]}'),
  form,
  parts,
  fc.uint8Array({ maxLength: 300 }).map((found) => new Uint8Array(found)),
  fc.constant(null),
);
const RAW = [
  "..%2f..%2fdeno.json",
  "%00",
  "%ff%fe",
  ".",
  "..",
  "%2e%2e",
  "*",
  "A1B2C3.png",
  "A1B2C3.raw",
  "%E2%80%AE",
  "x".repeat(3000),
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NAMES).map((name) => `{${name}}`) },
  fc.constantFrom(...RAW),
  text.map((found) => encodeURIComponent(found.toWellFormed())),
);
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND"];

/** Requests to every address that the server has, and to others. */
export async function hostileRequests(): Promise<fc.Arbitrary<HostileRequest>> {
  const addresses = (await readRoutes()).flatMap(({ address, path }) =>
    !path.startsWith("server/routes/api/")
      ? [address]
      : /^.(?:openapi|docs)/.test(address)
      ? [`/api${address}`]
      : [`/api/v1${address}`]
  );
  const path = fc.record({
    address: fc.constantFrom(...addresses, "/"),
    pieces: fc.array(piece, { minLength: 4, maxLength: 4 }),
    fits: fc.integer({ min: 0, max: 3 }).map((number) => number > 0),
  }).map(({ address, pieces, fits }) => {
    let at = 0;
    const name = NAMED.find(([folder]) => address.includes(`/${folder}/`))?.[1];
    return address.replace(/:\w+(?:\{[^}]*\})?\??|\{\w+\}|\*/g, () => {
      const nonsense = pieces[at++ % pieces.length] ?? "";
      return fits && at === 1 && name !== undefined ? `{${name}}` : nonsense;
    });
  });
  const search = fc.oneof(
    fc.constant(""),
    form.map((found) => `?${found}`),
    fc.constantFrom("?%", "?a=%ff", "??&&=", "?limit=1e9"),
  );
  const target = fc.tuple(path, search, fc.nat(9)).map(([found, query, odd]) =>
    (odd === 0 ? `/${found}/` : found) + query
  );
  const some = fc.dictionary(fc.constantFrom(...HEADERS.split(" ")), headerValue, {
    maxKeys: 6,
    noNullPrototype: true,
  });
  return fc.record({
    method: fc.oneof({ weight: 3, arbitrary: fc.constantFrom("GET", "POST") }, fc.constantFrom(...METHODS)),
    path: target,
    headers: fc.tuple(some, contentType).map(([found, type]) =>
      type === "" ? found : { "content-type": type, ...found }
    ),
    body,
    isAdmin: fc.boolean(),
  });
}
