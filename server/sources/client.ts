import type { IncomingMessage } from "node:http";
import { USER_AGENT } from "../version.ts";
import { type AddressRule, createAddressRule } from "./address_rule.ts";
import { SourceError } from "./errors.ts";
import { createHostGate } from "./host_gate.ts";
import { ACCEPT_ENCODING, readBody } from "./read_body.ts";
import { nextHop, type Outgoing, toOutgoing } from "./redirect.ts";
import { type Resolve, resolveByMachine, resolveHost } from "./resolve_host.ts";
import { sendPinned } from "./send_pinned.ts";

/** What is to be sent. */
export interface Call {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Bytes of an answer that are taken at most. */
  readonly limit: number;
}

/** What came. */
export interface Answer {
  /** 200 to 299, or 304. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Sends requests into the world, none of them to where it must not go. */
export interface Client {
  /** Throws SourceError. `signal` gives it up. */
  send(call: Call, signal?: AbortSignal): Promise<Answer>;
}

/** What a client may do. */
export interface ClientOptions {
  /** Networks in CIDR form that may be reached besides the public internet. */
  readonly allowed: readonly string[];
  readonly resolve?: Resolve;
  /** Milliseconds from the lookup of the name to the end of the body; 10,000 unless said. */
  readonly timeout?: number;
}

const TIMEOUT = 10_000;
const MOST_REDIRECTS = 5;
/** Requests that one host gets at the same time. */
const MOST_PER_HOST = 4;

/**
 * A client for addresses that users typed: http and https alone, each hop's address checked and kept, certificates
 * verified, every size and time bounded, no proxy asked and no connection shared.
 */
export function createClient(
  { allowed, resolve = resolveByMachine, timeout = TIMEOUT }: ClientOptions,
): Client {
  const mayReach = createAddressRule(allowed);
  const gate = createHostGate({ most: MOST_PER_HOST });
  return {
    async send(call, signal) {
      const first = toOutgoing(call, { "accept-encoding": ACCEPT_ENCODING, "user-agent": USER_AGENT });
      return await gate.run(first.url.hostname, async () => {
        const control = new AbortController();
        const late = () =>
          new SourceError(first.url.hostname, {
            fault: "time",
            found: `no whole answer in ${timeout} ms`,
            expected: "one",
          });
        const timer = setTimeout(() => control.abort(late()), timeout);
        const giveUp = () => control.abort(late());
        signal?.addEventListener("abort", giveUp, { once: true });
        if (signal?.aborted) giveUp();
        const way = follow(first, { resolve, mayReach, limit: call.limit, signal: control.signal });
        try {
          // A lookup cannot be given up, so whatever is under way is raced with the time.
          return await Promise.race([way, rejection(control.signal)]);
        } catch (error) {
          way.catch(() => {});
          throw control.signal.aborted ? control.signal.reason : error;
        } finally {
          clearTimeout(timer);
          signal?.removeEventListener("abort", giveUp);
          // Whatever is still open is closed, such as the body of an answer that is no success.
          if (!control.signal.aborted) control.abort(late());
        }
      });
    },
  };
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    else signal.addEventListener("abort", give, { once: true });
  });
}

interface Way {
  readonly resolve: Resolve;
  readonly mayReach: AddressRule;
  readonly limit: number;
  readonly signal: AbortSignal;
}

async function follow(first: Outgoing, { resolve, mayReach, limit, signal }: Way): Promise<Answer> {
  for (let outgoing = first, hops = 0;; hops++) {
    const host = outgoing.url.hostname;
    const addresses = await resolveHost(host, { resolve, mayReach });
    signal.throwIfAborted();
    const response = await sendPinned({ ...outgoing, addresses }, { mayReach, signal });
    const status = response.statusCode ?? 0;
    const next = nextHop(outgoing, { status, location: response.headers.location });
    if (next === null) return await finish(response, { host, status, limit });
    response.destroy();
    if (hops === MOST_REDIRECTS) {
      throw new SourceError(host, {
        fault: "redirect",
        found: `more than ${MOST_REDIRECTS} redirects`,
        expected: `at most ${MOST_REDIRECTS}`,
      });
    }
    outgoing = next;
  }
}

async function finish(
  response: IncomingMessage,
  { host, status, limit }: { host: string; status: number; limit: number },
): Promise<Answer> {
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, String(value ?? "")]),
  );
  if (status === 304 || status === 204) {
    response.destroy();
    return { status, headers, body: new Uint8Array(0) };
  }
  if (status >= 200 && status <= 299) {
    return { status, headers, body: await readBody(response, { host, limit }) };
  }
  response.destroy();
  const wait = headers["retry-after"] ?? "";
  throw new SourceError(host, {
    fault: "status",
    found: `status ${status}`,
    expected: "200",
    retryAfterSeconds: /^\d{1,6}$/.test(wait) ? Number(wait) : null,
  });
}
