import { type IpAddress, isWithin, type Network, readIpAddress, readNetwork } from "./ip_address.ts";

/** Whether a source may connect to this address. */
export type AddressRule = (address: string) => boolean;

/** IPv4 networks that are not the public internet (IANA's special-purpose registry). */
const PRIVATE_4 = networks([
  "0.0.0.0/8", // this network
  "10.0.0.0/8",
  "100.64.0.0/10", // carriers' NAT
  "127.0.0.0/8", // loopback
  "169.254.0.0/16", // link-local, and where clouds keep their metadata
  "172.16.0.0/12",
  "192.0.0.0/24", // protocol assignments
  "192.0.2.0/24", // documentation
  "192.88.99.0/24", // former 6to4 relays
  "192.168.0.0/16",
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, and broadcast
]);

/** What of IPv6 is given out to the public, and what within is not. */
const PUBLIC_6 = networks(["2000::/3"]);
const PRIVATE_6 = networks([
  "2001::/23", // protocol assignments, Teredo among them
  "2001:db8::/32", // documentation
  "3fff::/20", // documentation
]);

/** IPv6 networks whose addresses mean an IPv4 address, and the byte that it begins at. */
const CARRIERS: readonly (readonly [Network, number])[] = [
  [network("64:ff9b::/96"), 12], // NAT64
  [network("2002::/16"), 2], // 6to4
];

/**
 * The public internet, and besides it the networks that are listed, in CIDR form. Loopback, link-local and every other
 * special address must be listed too. An IPv6 address that carries an IPv4 address is judged by the latter.
 */
export function createAddressRule(listed: readonly string[]): AddressRule {
  const open = networks(listed);
  const isOpen = (address: IpAddress) => open.some((one) => isWithin(address, one));
  return (text) => {
    const address = readIpAddress(text);
    if (address === null) return false;
    const meant = carried(address);
    return isOpen(address) || isOpen(meant) || isPublic(meant);
  };
}

function isPublic(address: IpAddress): boolean {
  const lies = (within: readonly Network[]) => within.some((one) => isWithin(address, one));
  return address.family === 4 ? !lies(PRIVATE_4) : lies(PUBLIC_6) && !lies(PRIVATE_6);
}

/** The IPv4 address that an IPv6 address carries, else the address itself. */
function carried(address: IpAddress): IpAddress {
  const carrier = CARRIERS.find(([one]) => isWithin(address, one));
  if (carrier === undefined) return address;
  return { family: 4, bytes: address.bytes.slice(carrier[1], carrier[1] + 4) };
}

function networks(texts: readonly string[]): readonly Network[] {
  return texts.map(network);
}

function network(text: string): Network {
  const read = readNetwork(text);
  if (read === null) throw new RangeError(`Cannot read network: found "${text}", expected CIDR form`);
  return read;
}
