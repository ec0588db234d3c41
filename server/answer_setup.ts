import { type DeviceRow, tokenStatement, trimTokensStatement } from "../database/mod.ts";
import { type Poll, setupPanel, type WireResponse } from "../devices/mod.ts";
import { toAnswer } from "./answer.ts";
import { hashSecret, newSecret } from "./auth/mod.ts";
import { toAppDevice } from "./device_rows.ts";
import type { Services } from "./services.ts";
import { readStanding } from "./standing.ts";
import { toExchange, type Visit } from "./visit.ts";

/** Tokens of one device that stay good beside each other. */
const TOKENS_KEPT = 8;

/** Gives a device its token, and the picture that its firmware shows while it starts. */
export async function answerSetup(
  services: Services,
  visit: Visit,
  { poll, device }: { poll: Poll; device: DeviceRow },
): Promise<WireResponse> {
  const standing = await readStanding(services, device);
  const screen = await services.screens.compose({
    kind: "welcome",
    settings: {},
    state: undefined,
    device: toAppDevice(device, { baseUrl: visit.baseUrl, typedLabels: {} }),
    panel: setupPanel,
    timeZone: device.timeZone,
  });
  visit.watch.add(screen.timings);
  const token = newSecret();
  const answer = { ...toAnswer(standing, { screen, refresh: 1, baseUrl: visit.baseUrl }), token };
  const response = visit.protocol.answer(poll, answer);
  const exchange = toExchange(visit, response, { deviceId: device.id, image: screen.image.hash });
  // Tokens given before stay good: whoever merely knows an address could otherwise lock the real device out.
  const row = { hash: hashSecret(token), kind: "device" as const, deviceId: device.id, name: "setup" };
  const createdAt = visit.at.epochMilliseconds;
  await services.exchanges.commit(exchange, [
    tokenStatement({ ...row, createdAt, expiresAt: null }),
    trimTokensStatement({ deviceId: device.id, keep: TOKENS_KEPT }),
  ]);
  services.metrics.countPoll(exchange);
  services.events.emit({ kind: "poll", at: visit.at, deviceId: device.id, id: visit.exchangeId });
  return response;
}
