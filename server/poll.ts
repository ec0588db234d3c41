import { ConstraintError, type DeviceRow, type StandingRow } from "../database/mod.ts";
import type { Poll, WireResponse } from "../devices/mod.ts";
import { adoptReported } from "./adopt_reported.ts";
import { toAnswer } from "./answer.ts";
import { answerAnyway } from "./answer_anyway.ts";
import { answerLog } from "./answer_log.ts";
import { answerSetup } from "./answer_setup.ts";
import { choose, chooseOnShow } from "./choose.ts";
import { composeOrProblem } from "./compose_or_problem.ts";
import { withDeadline } from "./deadline.ts";
import { findDevice, type Found } from "./find_device.ts";
import { readInputs } from "./inputs.ts";
import { applyPress, checkButton } from "./press.ts";
import { record } from "./record.ts";
import { refreshSeconds } from "./refresh.ts";
import { refuse } from "./refuse.ts";
import type { Services } from "./services.ts";
import { readStanding, toStanding } from "./standing.ts";
import { type Stopwatch, toServerTiming } from "./stopwatch.ts";
import type { Visit } from "./visit.ts";

/**
 * Answers one visit of a device, whatever protocol it speaks: the product, in one function.
 * Its exchange is on disk before it returns; it never throws.
 */
export async function answerPoll(services: Services, visit: Visit): Promise<WireResponse> {
  const reading = visit.protocol.read(visit.request);
  if ("refusal" in reading) return await refuse(services, visit, reading);
  const { poll } = reading;
  try {
    return await withDeadline(visit.abandon, () => admit(services, visit, poll));
  } catch (error) {
    return await answerAnyway(services, visit, { poll, error });
  }
}

/** Finds who came; only a device that is known and let in is served a screen. */
async function admit(services: Services, visit: Visit, poll: Poll): Promise<WireResponse> {
  const mark = services.turns.mark();
  const found: Found = visit.standsFor === undefined
    ? await visit.watch.stage("device", () => findDevice(services, poll, visit.address))
    : { device: visit.standsFor };
  if (poll.event === "log") return await answerLog(services, visit, { poll, found });
  if ("refusal" in found) return await refuse(services, visit, { ...found, claim: poll.claim });
  if (poll.event === "setup") return await answerSetup(services, visit, { poll, device: found.device });
  // The visits of one device wait for each other, so that a press sees the state that the one before left.
  const { device, standing } = found;
  const isFresh = services.turns.isQuietSince(device.id, mark);
  const served = { poll, device, standing: isFresh ? standing : undefined };
  return await services.turns.take(device.id, () => serveUntilFirst(services, visit, served));
}

/** The data path: poll -> device -> request -> app -> composition -> raster -> quantize -> encode -> exchange. */
async function servePoll(
  services: Services,
  visit: Visit,
  { poll, device: row, standing: found }: Served,
): Promise<WireResponse> {
  const { watch, exchangeId } = visit;
  const { press, claim } = poll;
  const device = visit.standsFor ?? await watch.stage("device", () => adoptReported(services, row, poll));
  const standing = found === undefined
    ? await watch.stage("device", () => readStanding(services, device))
    : toStanding(found, { device, now: services.clock.now() });
  const refusal = checkButton(device, press);
  if (refusal !== null) return await refuse(services, visit, { refusal, claim });

  // A poll may move queue and playlist on; a press or a look stays with what is on show.
  const stays = press !== null || poll.event === "peek";
  const asked = { baseUrl: visit.baseUrl, extension: poll.extension };
  const { choice, before } = await watch.stage("choose", async () => {
    const chosen = stays
      ? await chooseOnShow(services, standing, asked)
      : await choose(services, standing, { ...asked, claimFor: visit.standsFor ? null : exchangeId });
    const before = chosen.before ?? await readInputs(services, standing, { ...asked, ...chosen });
    return { ...chosen, before };
  });
  const { inputs, outcome, statements, actions } = await watch.stage(
    "press",
    () => applyPress(services, { ...before, standing, press, exchangeId }),
  );
  const screen = await composeOrProblem(services, { inputs, standing, visit });
  const shown = { validUntil: screen.validUntil, choice, data: inputs.data };
  const refresh = await watch.stage("refresh", () => refreshSeconds(services, standing, shown));

  const answer = toAnswer(standing, { screen, refresh, baseUrl: visit.baseUrl });
  watch.add(screen.timings);
  const response = withTimings(visit.protocol.answer(poll, answer), watch);
  await record(services, visit, {
    poll,
    standing,
    choice,
    inputs,
    outcome,
    screen,
    answer,
    response,
    statements,
  });
  services.actions.send(actions);
  return response;
}

/** An answer that tells what its making took, its record left out. */
function withTimings(response: WireResponse, watch: Stopwatch): WireResponse {
  return { ...response, headers: { ...response.headers, "server-timing": toServerTiming(watch.read()) } };
}

/** A poll and the device that it came from. */
interface Served {
  readonly poll: Poll;
  readonly device: DeviceRow;
  /** How things stand with it, where that was read and no visit of it has come between. */
  readonly standing: StandingRow | undefined;
}

/** How often a press is taken again before it is given up, and how long the longest pause between is. */
const ATTEMPTS = 30;
const PAUSE_MILLISECONDS = 20;

/** When another node answered another press of this device first, this one is served on the state as it is then. */
async function serveUntilFirst(services: Services, visit: Visit, first: Served): Promise<WireResponse> {
  for (let attempt = 1;; attempt++) {
    try {
      return await servePoll(services, visit, attempt === 1 ? first : { ...first, standing: undefined });
    } catch (error) {
      if (!(error instanceof ConstraintError) || attempt === ATTEMPTS || visit.abandon.signal.aborted) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MILLISECONDS));
    }
  }
}
