import { ulid } from "ulid";
import {
  deviceLogStatement,
  type DeviceRow,
  type ExchangeRow,
  insertExchangeStatement,
  type Statement,
  telemetryStatement,
} from "../database/mod.ts";
import type { Image } from "../renderers/mod.ts";

/** Days that the past reaches back. */
export const DAYS = 14;

/** What devices did. */
export interface Past {
  readonly exchanges: number;
  readonly images: ReadonlyMap<string, Image>;
  readonly app: string;
  readonly end: number;
}

/** Exchanges over two weeks, oldest first, each with what the device told of itself; every hundredth failed. */
export function* pastOf(
  devices: readonly DeviceRow[],
  { exchanges, images, app, end }: Past,
): Generator<Statement> {
  const start = end - DAYS * 86_400_000;
  for (let index = 0; index < exchanges; index++) {
    const device = devices[index % devices.length]!;
    const at = Math.floor(start + (index / exchanges) * (end - start));
    const hash = images.get(device.model)!.hash;
    const failed = index % 101 === 100;
    const exchange: ExchangeRow = {
      id: ulid(at),
      at,
      deviceId: device.id,
      protocol: "trmnl",
      method: "GET",
      path: "/api/display",
      request: {
        headers: {
          ...{ id: device.hardwareId!, "access-token": "[redacted]", "user-agent": "ESP32HTTPClient" },
          ...{ "battery-voltage": "3.91", rssi: "-61", "fw-version": "1.7.3", "refresh-rate": "900" },
          ...{ width: "800", height: "480", host: "192.168.1.20:8080", connection: "keep-alive" },
        },
        body: null,
      },
      response: {
        status: failed ? 500 : 200,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ status: 0, image_url: `http://192.168.1.20:8080/images/${hash}.png`, hash }),
        image: failed ? null : hash,
      },
      appId: app,
      requestId: null,
      timings: {
        device: 0.4,
        choose: 0.6,
        compose: 1.2,
        draw: 21,
        rasterize: 9,
        quantize: 4,
        encode: 3,
        total: 41 + (index % 37),
      },
      error: failed ? "Cannot read the database: found it busy, expected an answer within 5 seconds" : null,
      inputs: {
        kind: "clock",
        settings: {},
        state: null,
        now: new Date(at).toISOString(),
        reason: "default",
      },
    };
    yield insertExchangeStatement(exchange);
    const values = {
      batteryVolts: 3.6 + (exchanges - index) / exchanges / 2,
      batteryPercent: Math.round(100 * (1 - index / exchanges)),
      rssi: -50 - (index * 7 % 30),
      firmware: "1.7.3",
    };
    yield telemetryStatement({ id: ulid(at), deviceId: device.id, exchangeId: exchange.id, at, values });
    if (index % 20 !== 0) continue;
    const entry = { message: "Cannot reach the server", retry: 1, wifi_rssi: -71 };
    yield deviceLogStatement({ id: ulid(at), deviceId: device.id, exchangeId: exchange.id, at, entry });
  }
}
