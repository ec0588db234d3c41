import type { z } from "@hono/zod-openapi";
import { insertRequest, type RequestRow } from "../../../database/mod.ts";
import { type FieldFault, InvalidBodyError, InvalidInputError, NotFoundError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { withStoredSecrets } from "../../secrets.ts";
import { readSelector } from "../../selectors.ts";
import type { Services } from "../../services.ts";
import { show } from "./faults.ts";
import { expectApp, expectProgram, knownDevice } from "./known.ts";
import type { newRequest } from "./request_json.ts";
import { toTime } from "./time.ts";

type Input = z.output<typeof newRequest>;

/** Queues a request. Throws InvalidBodyError with every fault. */
export async function addRequest(services: Services, input: Input): Promise<RequestRow> {
  const { db, clock, events } = services;
  const now = clock.now().epochMilliseconds;
  const faults = [...choiceFaults(input), ...timeFaults(input, now)];
  if (faults.length > 0) throw new InvalidBodyError(faults);
  if (input.app_id !== undefined) await expectApp(db, input.app_id, "app_id");
  if (input.app !== undefined) {
    withStoredSecrets(input.app, {}, "app.settings");
    expectProgram(input.app, "app.");
  }
  if (input.selector !== undefined) expectSelector(input.selector);
  const request: RequestRow = {
    id: newId(),
    appId: input.app_id ?? null,
    app: input.app ?? null,
    deviceId: input.device_id === undefined ? null : await expectDevice(services, input.device_id),
    selector: input.selector ?? null,
    priority: input.priority,
    notBefore: input.not_before ?? null,
    expiresAt: input.expires_at ?? null,
    status: "queued",
    shownAt: null,
    exchangeId: null,
    createdAt: now,
  };
  await insertRequest(db, request);
  services.sources.changed();
  events.emit({ kind: "request", at: clock.now(), deviceId: request.deviceId, id: request.id });
  return request;
}

function choiceFaults(input: Input): FieldFault[] {
  return ([["app_id", "app"], ["device_id", "selector"]] as const).flatMap(([one, other]) => {
    const both = input[one] !== undefined && input[other] !== undefined;
    const neither = input[one] === undefined && input[other] === undefined;
    if (!both && !neither) return [];
    return [{ path: one, detail: `found ${both ? "both" : "neither"}, expected either ${one} or ${other}` }];
  });
}

function timeFaults({ not_before, expires_at }: Input, now: number): FieldFault[] {
  if (expires_at === undefined || expires_at === null) return [];
  const earliest = Math.max(now, not_before ?? now);
  if (expires_at > earliest) return [];
  const after = earliest === now ? `now, ${toTime(now)}` : `not_before, ${toTime(earliest)}`;
  return [{ path: "expires_at", detail: `found ${toTime(expires_at)}, expected a time after ${after}` }];
}

async function expectDevice(services: Services, id: string): Promise<string> {
  try {
    return (await knownDevice(services.db, id)).id;
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new InvalidBodyError([{
      path: "device_id",
      detail: `found ${show(id)}, expected the id of a device`,
    }]);
  }
}

function expectSelector(selector: string): void {
  try {
    readSelector(selector);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new InvalidBodyError([{ path: "selector", detail: error.message }]);
  }
}
