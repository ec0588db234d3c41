import fc from "fast-check";
import { readHardwareId, readName, readPixels, readToken } from "../../../devices/identify.ts";
import { isShallow, protocols } from "../../../devices/mod.ts";
import { readFields, readPress } from "../../../devices/press.ts";
import { readHttpDate } from "../../../devices/protocols/screen/conditional.ts";
import { readLogEntries } from "../../../devices/protocols/trmnl/log_entries.ts";
import { readGlass } from "../../../devices/read_glass.ts";
import { readPalette } from "../../../devices/read_palette.ts";
import { readTelemetry } from "../../../devices/telemetry.ts";
import { bytes, headers, json, near, record, text } from "../inputs.ts";
import { type FuzzedParser, parser } from "../parser.ts";

const PRESS = '{"device":"M5StickCPLUS2","event":"press","button":"A","value":"Yes","ts_ms":1234567}';
const LOGS = ['{"logs":[{"created_at":0,"message":"a"}]}', '{"log":{"logs_array":[{}]}}', '{"log":["a"]}'];
const INKS = '{"black":{"r":2,"g":2,"b":2},"white":{"r":250,"g":250,"b":250},"yellow":{"r":1,"g":1,"b":1},' +
  '"red":{"r":1,"g":1,"b":1},"blue":{"r":1,"g":1,"b":1},"green":{"r":1,"g":1,"b":1}}';
const anyHeaders = headers(
  "id",
  "access-token",
  "authorization",
  "model",
  "width",
  "height",
  "png-width",
  "png-height",
  "battery-voltage",
  "percent-charged",
  "rssi",
  "sensors",
  "special_function",
  "update-source",
  "x-color-palette",
  "x-display-orientation",
  "x-display-width",
  "x-display-height",
  "if-none-match",
  "if-modified-since",
);
const request = fc.record({
  method: fc.constantFrom("GET", "POST", "HEAD", "PUT", "BREW"),
  path: fc.oneof(
    fc.constantFrom(
      "/",
      "/api/display",
      "/api/setup",
      "/api/log",
      "/screens/A1B2C3.png",
      "/screens/A1B2C3/press",
    ),
    text.map((found) => `/${found}`),
  ),
  query: fc.dictionary(fc.constantFrom("device", "event", "button", "ts_ms", "token", "battery"), text)
    .map((found) => new URLSearchParams(found)),
  headers: anyHeaders,
  body: bytes(PRESS, ...LOGS),
});

/** Readers of what devices send. */
export const deviceParsers: readonly FuzzedParser[] = [
  parser("devices/identify.ts readName", json, (value) => readName(value, 64)),
  parser("devices/identify.ts readHardwareId", fc.oneof(near("aa-bb-cc-dd-ee-ff"), json), readHardwareId),
  parser("devices/identify.ts readPixels", fc.oneof(near("800"), json), readPixels),
  parser("devices/identify.ts readToken", anyHeaders, readToken),
  parser(
    "devices/press.ts readPress",
    record("event", "button", "value", "ts_ms"),
    (fields) => readPress(fields),
  ),
  parser("devices/press.ts readFields", bytes(PRESS), (body) => readFields(body, 100)),
  parser(
    "devices/protocols/screen/conditional.ts readHttpDate",
    near("Sun, 06 Nov 1994 08:49:37 GMT"),
    readHttpDate,
  ),
  parser(
    "devices/protocols/trmnl/log_entries.ts readLogEntries",
    bytes(...LOGS),
    (body) => readLogEntries(body, 150),
  ),
  parser("devices/read_glass.ts readGlass", anyHeaders, readGlass),
  parser("devices/read_palette.ts readPalette", near(INKS), readPalette),
  parser("devices/telemetry.ts readTelemetry", anyHeaders, (found) => readTelemetry(found)),
  parser("devices/is_shallow.ts isShallow", json, isShallow),
  ...Object.values(protocols).map((protocol) =>
    parser(`devices/protocols/mod.ts ${protocol.name} read`, request, (sent) => protocol.read(sent))
  ),
];
