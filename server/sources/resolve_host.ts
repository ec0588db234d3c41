import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { AddressRule } from "./address_rule.ts";
import { SourceError } from "./errors.ts";

/** Asks for the addresses of a name; handed in, so that a test can answer. Rejects where there are none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** The machine's own resolver. */
export const resolveByMachine: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * The addresses of a host, asked for once, and every one of them checked: a name with a single address that may not be
 * reached is refused. Throws SourceError.
 */
export async function resolveHost(
  host: string,
  { resolve, mayReach }: { resolve: Resolve; mayReach: AddressRule },
): Promise<readonly string[]> {
  // A URL writes an IPv6 address in brackets.
  const literal = host.replace(/^\[|\]$/g, "");
  const addresses = isIP(literal) > 0 ? [literal] : await ask(host, resolve);
  if (!addresses.every(mayReach)) {
    throw new SourceError(host, {
      fault: "network",
      found: "an address that is not on the public internet",
      expected: "a public one, or its network listed in SOURCE_ALLOW_PRIVATE",
    });
  }
  return addresses;
}

async function ask(host: string, resolve: Resolve): Promise<readonly string[]> {
  const addresses = await resolve(host).catch(() => []);
  if (addresses.length > 0) return addresses;
  throw new SourceError(host, { fault: "name", found: "no address for this name", expected: "one" });
}
