import {
  ConstraintError,
  contentStatement,
  type DeliveryRow,
  deliveryStatement,
  findVariables,
  type HookRow,
  type HookStrategy,
  variablesStatements,
} from "../../database/mod.ts";
import { sha256 } from "../../renderers/panels.ts";
import { InvalidBodyError, RateLimitedError, TooLargeError, UnauthenticatedError } from "../errors.ts";
import { newId } from "../ids.ts";
import { storeHeaders, storeTarget } from "../redact.ts";
import type { Services } from "../services.ts";
import { guardFault } from "./check_guard.ts";
import { mergeVariables, type Variables } from "./merge_variables.ts";
import { readVariables } from "./read_variables.ts";

/** What was sent to a hook, as it travelled. */
export interface Sent {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Headers;
  /** At most one byte more than the hook takes. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Bytes that were sent, as far as it is known. */
  readonly bodyLength: number;
  readonly address: string;
}

/** What a delivery wants of the variables, where it does not leave that to the hook. */
export interface Incoming {
  readonly variables: Variables;
  readonly strategy?: HookStrategy | undefined;
  readonly streamLimit?: number | undefined;
}

/** How often variables are merged anew because another delivery was faster. */
const ATTEMPTS = 30;

/**
 * Takes what was sent to a hook: on disk before it returns, and merged into what feeds the hook's app. `read` makes
 * variables of the body; unless said, `readVariables` does.
 * Throws TooLargeError, RateLimitedError, UnauthenticatedError (recorded as refused) or InvalidBodyError.
 */
export async function takeDelivery(
  services: Services,
  hook: HookRow,
  sent: Sent,
  read: (sent: Sent) => Incoming = readPlainly,
): Promise<DeliveryRow> {
  const { db, clock, events, rateLimit } = services;
  const now = clock.now();
  const wait = rateLimit(hook.id, hook.ratePerMinute, now.epochMilliseconds);
  if (wait > 0) throw new RateLimitedError(`hook ${hook.slug}`, wait);
  if (sent.bodyLength > hook.byteLimit) throw new TooLargeError(hook.byteLimit);
  const query = queryOf(sent);
  const fault = guardFault(hook, { headers: sent.headers, query, body: sent.body });
  if (fault !== null) {
    const refused = toDelivery(hook, sent, { at: now, outcome: "refused" });
    await db.batch([deliveryStatement({ ...refused, body: new Uint8Array(0) })]);
    throw new UnauthenticatedError(`Cannot deliver to hook ${hook.slug}: ${fault}`);
  }
  const outcome = hook.appId === null ? "recorded" : "applied";
  const delivery = toDelivery(hook, sent, { at: now, outcome });
  await commit(services, hook, { delivery, incoming: read(sent) });
  if (hook.appId !== null) services.preparation.arrived({ app: hook.appId });
  events.emit({ kind: "hook", at: now, deviceId: null, id: hook.slug });
  return delivery;
}

/** The query of what was sent. */
export function queryOf({ target }: Pick<Sent, "target">): URLSearchParams {
  return new URLSearchParams(target.split("?").slice(1).join("?"));
}

function readPlainly(sent: Sent): Incoming {
  const contentType = sent.headers.get("content-type") ?? "";
  return { variables: readVariables({ contentType, body: sent.body, query: queryOf(sent) }) };
}

function toDelivery(
  hook: HookRow,
  sent: Sent,
  { at, outcome }: { readonly at: Temporal.Instant; readonly outcome: DeliveryRow["outcome"] },
): DeliveryRow {
  const headers = storeHeaders(sent.headers);
  const signature = hook.signatureHeader ?? "";
  if (signature in headers) headers[signature] = "[redacted]";
  return {
    id: newId(),
    hookId: hook.id,
    at: at.epochMilliseconds,
    method: sent.method,
    path: storeTarget(sent.target),
    headers,
    body: sent.body,
    bodyLength: sent.bodyLength,
    address: sent.address,
    outcome,
  };
}

/** Most bytes of variables that a hook keeps, whatever is merged into them. */
const VARIABLES_BYTES = 1024 * 1024;

/** Writes the delivery and the variables after it, all or none; again where another delivery was faster. */
async function commit(
  { db }: Services,
  hook: HookRow,
  { delivery, incoming }: { readonly delivery: DeliveryRow; readonly incoming: Incoming },
): Promise<void> {
  const { strategy = hook.strategy, streamLimit = hook.streamLimit } = incoming;
  for (let attempt = 1;; attempt++) {
    const present = await findVariables(db, hook.id);
    const variables = mergeVariables(present?.variables ?? {}, incoming.variables, { strategy, streamLimit });
    const value = JSON.stringify(variables);
    const size = value.length;
    if (size > VARIABLES_BYTES) {
      const detail = `found ${size} characters once merged, expected at most ${VARIABLES_BYTES}`;
      throw new InvalidBodyError([{ path: "", detail }]);
    }
    const revision = (present?.revision ?? 0) + 1;
    try {
      await db.batch([
        deliveryStatement(delivery),
        contentStatement({ hash: sha256(value), value, usedAt: delivery.at }),
        ...variablesStatements(hook.id, { revision, variables, at: delivery.at }),
      ]);
      return;
    } catch (error) {
      if (!(error instanceof ConstraintError) || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
    }
  }
}
