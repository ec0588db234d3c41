import { type DeviceRow, findExchange, findScreen } from "../database/mod.ts";
import { type DeviceClaim, isProtocolName, protocols } from "../devices/mod.ts";
import type { Services } from "./services.ts";

/**
 * What a device said of itself when it last came, read again from the exchange on record; null before it came, or
 * where that is gone. Its secrets are not on record.
 */
export async function readReported(services: Services, device: DeviceRow): Promise<DeviceClaim | null> {
  const screen = await findScreen(services.db, device.id);
  const exchange = screen === null ? null : await findExchange(services.db, screen.exchangeId);
  if (exchange === null || !isProtocolName(exchange.protocol)) return null;
  const [path = "/", query = ""] = exchange.path.split("?");
  const reading = protocols[exchange.protocol].read({
    method: exchange.method,
    path,
    query: new URLSearchParams(query),
    headers: readHeaders(exchange.request.headers),
    body: new TextEncoder().encode(exchange.request.body ?? ""),
  });
  return "poll" in reading ? reading.poll.claim : reading.claim;
}

/** Headers on record; one that cannot be a header any more is left out. */
function readHeaders(stored: Readonly<Record<string, string>>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(stored)) {
    try {
      headers.set(name, value);
    } catch {
      // A runtime may refuse what another let through.
    }
  }
  return headers;
}

/** What a claim says of the glass, in words: `model og, 800 × 480`; null where it says nothing. */
export function describeReported({ model, width, height, orientation, palette }: DeviceClaim): string | null {
  const parts = [
    model === null ? null : `model ${model}`,
    width === null || height === null ? null : `${width} × ${height} px`,
    orientation,
    palette === null ? null : `${palette.length} inks`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}
