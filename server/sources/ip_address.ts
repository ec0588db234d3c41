import { isIP } from "node:net";

/** An IP address as bytes: 4 or 16. An IPv4-mapped IPv6 address is the IPv4 address that it means. */
export interface IpAddress {
  readonly family: 4 | 6;
  readonly bytes: readonly number[];
}

/** Reads an address as text; null for anything else, and for one with a zone, which means no other machine. */
export function readIpAddress(text: string): IpAddress | null {
  const family = text.includes("%") ? 0 : isIP(text);
  if (family === 4) return { family, bytes: text.split(".").map(Number) };
  if (family !== 6) return null;
  const bytes = readGroups(text);
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  return mapped ? { family: 4, bytes: bytes.slice(12) } : { family: 6, bytes };
}

/** The 16 bytes of a valid IPv6 address. */
function readGroups(text: string): number[] {
  // The last groups may be written as an IPv4 address.
  const plain = text.replace(
    /(\d+)\.(\d+)\.(\d+)\.(\d+)$/,
    (_, a, b, c, d) => `${(a * 256 + +b).toString(16)}:${(c * 256 + +d).toString(16)}`,
  );
  const [head = "", tail] = plain.split("::");
  const before = groupsOf(head);
  const after = groupsOf(tail ?? "");
  const between = tail === undefined ? [] : new Array(8 - before.length - after.length).fill(0);
  return [...before, ...between, ...after].flatMap((group) => [group >> 8, group & 0xff]);
}

function groupsOf(text: string): number[] {
  return text === "" ? [] : text.split(":").map((group) => parseInt(group, 16));
}

/** A network: its first address, and how many of its bits all its addresses share. */
export interface Network {
  readonly address: IpAddress;
  readonly bits: number;
}

/** Reads a network in CIDR form, such as `10.0.0.0/8`; null for anything else. */
export function readNetwork(text: string): Network | null {
  const [base = "", bits = ""] = text.split("/");
  const address = readIpAddress(base);
  if (address === null || !/^\d{1,3}$/.test(bits)) return null;
  // A mapped network is one of IPv4.
  const shared = Number(bits) - (base.includes(":") && address.family === 4 ? 96 : 0);
  return shared < 0 || shared > address.bytes.length * 8 ? null : { address, bits: shared };
}

/** Whether an address lies in a network. */
export function isWithin(address: IpAddress, { address: base, bits }: Network): boolean {
  if (address.family !== base.family) return false;
  return address.bytes.every((byte, index) => {
    const shared = Math.min(8, Math.max(0, bits - index * 8));
    const mask = (0xff << (8 - shared)) & 0xff;
    return (byte & mask) === ((base.bytes[index] ?? 0) & mask);
  });
}
