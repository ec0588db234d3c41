import { DatabaseUnavailableError } from "../database/mod.ts";
import type { Poll, WireResponse } from "../devices/mod.ts";
import { toAnswerImage } from "./answer.ts";
import { drawRefusal } from "./refuse.ts";
import type { Services } from "./services.ts";
import { toExchange, type Visit } from "./visit.ts";

/** Seconds after which a device that got no screen may ask again. */
const RETRY_SECONDS = 60;

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
  services.log.error("Cannot serve a poll", { exchange: visit.exchangeId, cause: error });
  const given = services.lastGood.recall(poll.claim);
  const response = poll.event === "log" || given === null
    ? await refuseFailed(services, visit, poll)
    : visit.protocol.answer(poll, given.answer);
  const facts = {
    deviceId: given?.deviceId ?? null,
    image: given?.answer.image.hash ?? null,
    error: message,
  };
  const exchange = toExchange(visit, response, facts);
  if (error instanceof DatabaseUnavailableError) services.exchanges.defer(exchange);
  else await services.exchanges.commit(exchange).catch(() => services.exchanges.defer(exchange));
  services.metrics.countPoll(exchange);
  return response;
}

async function refuseFailed(services: Services, visit: Visit, poll: Poll): Promise<WireResponse> {
  const detail = "The server cannot look up this screen just now, it will try again";
  const refusal = { reason: "failed" as const, detail };
  const image = await drawRefusal(services, visit, { refusal, claim: poll.claim });
  return visit.protocol.refuse(visit.request, {
    refusal,
    labels: null,
    image: image === null ? null : toAnswerImage(image, visit.baseUrl),
    refreshSeconds: RETRY_SECONDS,
  });
}
