import {
  contentStatement,
  screenStatement,
  shownStatements,
  type Statement,
  telemetryStatement,
} from "../database/mod.ts";
import type { Poll, WireResponse } from "../devices/mod.ts";
import type { DatedAnswer } from "./answer.ts";
import type { Choice } from "./choice.ts";
import { newId } from "./ids.ts";
import type { PressOutcome } from "./press.ts";
import { unsavedContents } from "./data/data_refs.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Screen } from "./screens.ts";
import { publicInputs } from "./secrets.ts";
import type { Services } from "./services.ts";
import type { Standing } from "./standing.ts";
import { toExchange, type Visit } from "./visit.ts";

/** Everything that one answered poll leaves behind. */
export interface Outcome {
  readonly poll: Poll;
  readonly standing: Standing;
  readonly choice: Choice;
  readonly inputs: ScreenInputs;
  readonly outcome: PressOutcome;
  readonly screen: Screen;
  readonly answer: DatedAnswer;
  readonly response: WireResponse;
  /** What the press changes. */
  readonly statements: readonly Statement[];
}

/** Commits the exchange with all that becomes true by it, then tells whoever watches. */
export async function record(services: Services, visit: Visit, happened: Outcome): Promise<void> {
  const { poll, standing, choice, inputs, outcome, screen, answer, response, statements } = happened;
  const deviceId = standing.device.id;
  const exchange = toExchange(visit, response, {
    deviceId,
    appId: choice.appId,
    requestId: choice.requestId,
    error: screen.problem,
    image: screen.image.hash,
    inputs: {
      ...publicInputs(inputs),
      now: standing.now.toString(),
      reason: choice.reason,
      press: outcome,
      ...(visit.standsFor === undefined ? {} : { by: "web" }),
      ...reduced(screen),
    },
  });
  visit.abandon.signal.throwIfAborted();
  await services.exchanges.commit(exchange, [
    ...statements,
    ...unsavedContents(inputs.data).map((content) =>
      contentStatement({ ...content, usedAt: visit.at.epochMilliseconds })
    ),
    ...(poll.event === "peek" || visit.standsFor !== undefined ? [] : marks(visit, happened)),
  ]);
  services.metrics.countPoll(exchange);
  // A drawn problem must not take the place of the last screen that was good, nor what proved nothing.
  if (screen.problem === null && visit.standsFor === undefined) {
    services.lastGood.remember(poll, { answer, deviceId });
  }
  services.events.emit({
    kind: outcome === "none" ? "poll" : "press",
    at: visit.at,
    deviceId,
    id: visit.exchangeId,
  });
}

/** What was given up for the byte limit, on record with the exchange; nothing where nothing was. */
function reduced({ reductions }: Screen): { readonly reductions?: readonly string[] } {
  return reductions.length === 0 ? {} : { reductions };
}

/** What is on show from now on, the request that it used up, and what the device told of itself. */
function marks(visit: Visit, { poll, standing, choice, screen, answer }: Outcome): Statement[] {
  const { device } = standing;
  const exchangeId = visit.exchangeId;
  const at = visit.at.epochMilliseconds;
  const told = Object.keys(poll.telemetry).length > 0;
  const onShow = screenStatement({
    deviceId: device.id,
    appId: choice.appId,
    app: choice.appId === choice.requestId ? { kind: choice.kind, settings: choice.settings } : null,
    requestId: choice.requestId,
    labels: screen.labels,
    text: screen.text,
    imageHash: screen.image.hash,
    drawing: screen.drawing,
    shownSince: answer.shownSince.epochMilliseconds,
    refreshSeconds: answer.refreshSeconds,
    seenAt: at,
    exchangeId,
    protocol: poll.protocol,
    baseUrl: visit.baseUrl,
    telemetry: { ...standing.screen?.telemetry, ...poll.telemetry },
    playlistItemId: choice.playlistItemId,
    playlistPolls: choice.playlistPolls,
    playlistSince: choice.playlistSince,
  });
  const telemetry = told
    ? [
      telemetryStatement({ id: newId(), deviceId: device.id, exchangeId, at, values: { ...poll.telemetry } }),
    ]
    : [];
  const shown = choice.reason === "request" && choice.requestId !== null
    ? shownStatements({ id: choice.requestId, exchangeId, at })
    : [];
  return [onShow, ...telemetry, ...shown];
}
