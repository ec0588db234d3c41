import { BlockList, isIP } from "node:net";
import { Cron } from "croner";

/** What happens to a device that nobody has seen before. */
export type ProvisioningPolicy = "open" | "approve" | "closed";

/** Exchanges older than this, or beyond this many, are removed. */
export interface Retention {
  readonly milliseconds: number;
  readonly rows: number;
}

const RETENTION_UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

// Each reader throws an Error whose message is what is accepted, to stand after "expected".

/** A whole number within bounds, both included. */
export function readInteger(text: string, bounds: { least: number; most: number }): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= bounds.least && value <= bounds.most) return value;
  throw new Error(`a whole number from ${bounds.least} to ${bounds.most}`);
}

/** A URL of one of these schemes, without its trailing slash. */
export function readUrl(schemes: readonly string[]): (text: string) => string {
  return (text) => {
    const accepted = new Error(
      `a URL that begins with ${schemes.map((scheme) => `${scheme}:`).join(" or ")}`,
    );
    if (!URL.canParse(text) || !schemes.includes(new URL(text).protocol.slice(0, -1))) throw accepted;
    return text.replace(/\/+$/, "");
  };
}

/** `file:path`, or the address of a libSQL server. */
export function readDatabaseUrl(text: string): string {
  if (/^file:.+/.test(text)) return text;
  try {
    return readUrl(["libsql", "http", "https", "ws", "wss"])(text);
  } catch {
    throw new Error("file:, libsql:, http(s): or ws(s): with a path or host");
  }
}

/** Age and rows such as `30d,200000`; either may stand alone. */
export function readRetention(text: string): Retention {
  const match = /^(?:(\d{1,6})([mhd]))?(?:,?(\d{1,12}))?$/.exec(text);
  const unit = RETENTION_UNITS[match?.[2] ?? ""];
  const rows = match?.[3];
  if (match === null || (unit === undefined && rows === undefined) || /^0+[mhd]?(,|$)|,0+$/.test(text)) {
    throw new Error("an age in m, h or d and a number of rows, such as 30d,200000");
  }
  return {
    milliseconds: unit === undefined ? Number.MAX_SAFE_INTEGER : Number(match[1]) * unit,
    rows: rows === undefined ? Number.MAX_SAFE_INTEGER : Number(rows),
  };
}

/** How many backups, or an age, or both: `14`, `30d`, `30d,14`. */
export function readKeep(text: string): Retention {
  try {
    return readRetention(text);
  } catch {
    throw new Error("a number of backups, an age in m, h or d, or both, such as 30d,14");
  }
}

/** A cron expression of five fields, or a name such as `@daily`. */
export function readSchedule(text: string): string {
  try {
    if (new Cron(text, { mode: "5-part", paused: true }).nextRun() !== null) return text;
  } catch {
    // Told below, as one that never comes.
  }
  throw new Error("a cron expression of five fields, such as 30 3 * * * for half past three each night");
}

/** Age and rows as `readRetention` takes them. */
export function writeRetention({ milliseconds, rows }: Retention): string {
  const unit = (["d", "h", "m"] as const).find((unit) => milliseconds % RETENTION_UNITS[unit]! === 0) ?? "m";
  const age = milliseconds === Number.MAX_SAFE_INTEGER
    ? ""
    : `${milliseconds / RETENTION_UNITS[unit]!}${unit}`;
  return [age, rows === Number.MAX_SAFE_INTEGER ? "" : String(rows)].filter((part) => part !== "").join(",");
}

/** A provisioning policy. */
export function readPolicy(text: string): ProvisioningPolicy {
  if (text === "open" || text === "approve" || text === "closed") return text;
  throw new Error("open, approve or closed");
}

/** An IANA time zone. */
export function readTimeZone(text: string): string {
  try {
    return Temporal.Now.zonedDateTimeISO(text).timeZoneId;
  } catch {
    throw new Error("an IANA time zone such as Europe/Berlin");
  }
}

/** Networks such as `10.0.0.0/8,fd00::/8`. */
export function readCidrList(text: string): readonly string[] {
  const blocks = text.split(",").map((block) => block.trim()).filter((block) => block !== "");
  for (const block of blocks) {
    const [address = "", bits = ""] = block.split("/");
    const family = isIP(address);
    try {
      new BlockList().addSubnet(
        address,
        readInteger(bits, { least: 0, most: family === 4 ? 32 : 128 }),
        `ipv${family as 4 | 6}`,
      );
    } catch {
      throw new Error("networks in CIDR form, comma-separated, such as 10.0.0.0/8,fd00::/8");
    }
  }
  return blocks;
}
