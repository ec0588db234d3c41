import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { AddressRule } from "./address_rule.ts";
import { SourceError } from "./errors.ts";
import { readIpAddress } from "./ip_address.ts";

/** One request on the wire. */
export interface WireSending {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Addresses that were checked: the connection goes to one of them and nowhere else. */
  readonly addresses: readonly string[];
}

/**
 * Sends a request over a connection of its own to one of the given addresses. No name is looked up any more, and the
 * connection's other end is compared with the addresses before anything is sent: an answer of DNS that changes in
 * between changes nothing. Answers when the headers are there. Throws SourceError.
 */
export async function sendPinned(
  sending: WireSending,
  { mayReach, signal }: { mayReach: AddressRule; signal: AbortSignal },
): Promise<IncomingMessage> {
  let failure: unknown;
  for (const address of sending.addresses) {
    try {
      return await sendTo(address, sending, { mayReach, signal });
    } catch (error) {
      failure = error;
      // Another address is tried where none was connected, so that nothing is ever sent twice.
      if (signal.aborted || !(error instanceof SourceError) || error.fault !== "connection") throw error;
      if (sentAnything.has(error)) throw error;
    }
  }
  throw failure;
}

/** Failures after the connection stood. */
const sentAnything = new WeakSet<Error>();

function sendTo(
  address: string,
  { url, method, headers, body }: WireSending,
  { mayReach, signal }: { mayReach: AddressRule; signal: AbortSignal },
): Promise<IncomingMessage> {
  const { hostname: host } = url;
  const family = isIP(address);
  const lookup: LookupFunction = (_host, options, done) => {
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  let request: ClientRequest;
  let connected = false;
  try {
    // `agent: false` makes a new connection, which no other request can have opened to somewhere else.
    request = send({
      host: host.replace(/^\[|\]$/g, ""),
      port: url.port || (url.protocol === "https:" ? 443 : 80),
      path: url.pathname + url.search,
      method,
      headers: { ...headers, host: url.host },
      agent: false,
      lookup,
    });
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) {
      throw new SourceError(host, {
        fault: "connection",
        found: "NODE_EXTRA_CA_CERTS, whose certificates this server may not read",
        expected: "them in DENO_CERT",
      });
    }
    // A header with a character that no header may have; its text may be a secret.
    throw new SourceError(host, {
      fault: "address",
      found: "a header or path with characters that cannot be sent",
      expected: "plain ones",
    });
  }
  const abort = () => request.destroy(signal.reason as Error);
  signal.addEventListener("abort", abort, { once: true });
  request.on("socket", (socket) => {
    socket.once("connect", () => {
      connected = true;
      const { remoteAddress = "" } = socket;
      if (mayReach(remoteAddress) && sameAddress(remoteAddress, address)) return;
      request.destroy(
        new SourceError(host, {
          fault: "network",
          found: "a connection to another address than was checked",
          expected: "the one that was checked",
        }),
      );
    });
  });
  request.on("error", (error) => reject(explain(error)));
  request.on("response", resolve);
  request.on("close", () => reject(explain(null)));
  request.end(body ?? undefined);
  return promise;

  function explain(error: Error | null): Error {
    if (error instanceof SourceError) return error;
    const code = String((error as { code?: unknown } | null)?.code ?? "");
    const fault = new SourceError(host, { fault: "connection", ...sayBroken(code, { error, host }) });
    if (connected) sentAnything.add(fault);
    return fault;
  }
}

/** What broke a connection; of a certificate no more than what is wrong with it. */
function sayBroken(
  code: string,
  { error, host }: { readonly error: Error | null; readonly host: string },
): { readonly found: string; readonly expected: string } {
  const said = `${code} ${error?.name} ${error?.message}`;
  if (/ALTNAME/i.test(said)) {
    return { found: "a certificate of another name", expected: `one of ${host}` };
  }
  if (/CERT|TLS|SSL|SELF_SIGNED|VERIFY|InvalidData/i.test(said)) {
    return {
      found: "a certificate that cannot be trusted: it is over, or its authority is not known",
      expected: "a valid one, or its authority in DENO_CERT",
    };
  }
  return { found: code === "" ? "a broken connection" : code, expected: "an answer" };
}

function sameAddress(one: string, other: string): boolean {
  return JSON.stringify(readIpAddress(one)) === JSON.stringify(readIpAddress(other));
}
