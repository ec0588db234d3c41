import { DatabaseUnavailableError, releaseClaims } from "../database/mod.ts";
import type { Poll, WireResponse } from "../devices/mod.ts";
import { toAnswerImage } from "./answer.ts";
import { logStatements } from "./answer_log.ts";
import type { Given } from "./last_good.ts";
import { drawRefusal } from "./refuse.ts";
import type { Services } from "./services.ts";
import { toExchange, type Visit } from "./visit.ts";

/** Seconds after which a device that was not served as usual asks again: neither at once nor only tomorrow. */
const RETRY_SECONDS = { least: 60, most: 900 };

/**
 * Answers a visit whose data path failed: with the last good image of exactly this device, else with a drawn
 * problem. A press is not applied. Never throws, and never keeps a device waiting for a database that is away.
 */
export async function answerAnyway(
  services: Services,
  visit: Visit,
  { poll, error }: { poll: Poll; error: unknown },
): Promise<WireResponse> {
  const message = error instanceof Error ? error.message : String(error);
  const isAway = error instanceof DatabaseUnavailableError;
  // What is the matter with the database was said once, and the exchange says it too.
  if (!isAway || services.db.trouble() === null) {
    services.log.error("Cannot serve a poll", { exchange: visit.exchangeId, cause: error });
  }
  const given = services.lastGood.recall(poll);
  const { response, image } = await respond(services, visit, { poll, given });
  const deviceId = given?.deviceId ?? null;
  const exchange = toExchange(visit, response, { deviceId, image, error: message });
  const entries = logStatements(visit, { poll, deviceId });
  if (!isAway) await releaseClaims(services.db, visit.exchangeId).catch(() => {});
  await (isAway ? Promise.reject() : services.exchanges.commit(exchange, entries))
    .catch(() => services.exchanges.defer(exchange, entries));
  services.metrics.countPoll(exchange);
  return response;
}

async function respond(
  services: Services,
  visit: Visit,
  { poll, given }: { poll: Poll; given: Given | null },
): Promise<{ response: WireResponse; image: string | null }> {
  if (poll.event === "log") return { response: visit.protocol.answer(poll, null), image: null };
  // A setup needs a new token, which only the database can give.
  if (given === null || poll.event === "setup") return await refuseFailed(services, visit, poll);
  const refreshSeconds = Math.min(
    RETRY_SECONDS.most,
    Math.max(RETRY_SECONDS.least, given.answer.refreshSeconds),
  );
  return {
    response: visit.protocol.answer(poll, { ...given.answer, refreshSeconds }),
    image: given.answer.image.hash,
  };
}

async function refuseFailed(
  services: Services,
  visit: Visit,
  poll: Poll,
): Promise<{ response: WireResponse; image: string | null }> {
  const detail = "The server cannot look up this screen just now, it will try again";
  const refusal = { reason: "failed" as const, detail };
  const image = await drawRefusal(services, visit, { refusal, claim: poll.claim });
  const response = visit.protocol.refuse(visit.request, {
    refusal,
    labels: null,
    image: image === null ? null : toAnswerImage(image, visit.baseUrl),
    refreshSeconds: RETRY_SECONDS.least,
  });
  return { response, image: image?.hash ?? null };
}
