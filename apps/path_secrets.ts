// Webhooks and private calendars are let in by a part of their path. Which part is told by what stands before it, or by how
// it looks: no word is that long and has digits in it. Hashes of public things look so too, and are hidden with them.

/** Schemes whose addresses have a path of which this is known. */
const SCHEME = /^\s*(?:https?|webcals?|feed|wss?|caldavs?):[\\/]+/i;

/** What stands in the place of a secret: as good as one, so that it is found again. */
const MARK = /^\[[a-z]+\]$/;

/** A part of a path: what says that the rest is private, the rest, and how its name ends. */
const PART = /^(private-|bot(?=\d+:|\[))?(.*?)(\.[a-z][a-z0-9]{0,4})?$/i;

/** Parts before one that lets in whoever knows it, where that one has letters and digits. */
const BEFORE = /^(?:(?:web)?hooks?|key|token|secret|private|s|public-calendars|published|share|shared)$/i;

/** Slack says whom it lets in by three parts, Discord by two: the last is the secret one. */
const ENDS = [{ parts: 3, pattern: /^services\/T\w*\/B\w*$/i }, { parts: 2, pattern: /^webhooks\/\d+$/i }];

/** Images by their hash are public, of this server and of others. */
const PUBLIC = /^(?:images?|img|static|assets|blobs?|commit|tree|sha256)$/i;

const SHORT = 6;
const LONG = /[a-z0-9]{16,}/gi;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** An address up to its query with every secret part of its path replaced; `rest` is what follows a user before the host. */
export function changePath(
  { front, rest }: { readonly front: string; readonly rest: string },
  change: (secret: string) => string,
): string {
  const scheme = front === "" ? SCHEME.exec(rest)?.[0] ?? null : SCHEME.test(front) ? "" : null;
  if (scheme === null) return rest;
  const [host = "", ...parts] = rest.slice(scheme.length).split(/(?=[\\/])/);
  const changed = parts.map((part, at) => {
    // A slash and so few characters are no secret.
    if (part.length <= SHORT && part[1] !== "[") return part;
    const before = parts.slice(Math.max(0, at - 3), at).map((each) => each.slice(1));
    return part[0] + changePart(part.slice(1), before, change);
  });
  return scheme + host + changed.join("");
}

function changePart(part: string, before: readonly string[], change: (secret: string) => string): string {
  const [, front = "", secret = "", end = ""] = PART.exec(part) ?? [];
  if (secret === "") return part;
  return isSecretPart(front, { secret, before }) ? front + change(secret) + end : part;
}

function isSecretPart(
  front: string,
  { secret, before }: { readonly secret: string; readonly before: readonly string[] },
): boolean {
  if (front !== "" || MARK.test(secret)) return true;
  const last = before.at(-1) ?? "";
  if (PUBLIC.test(last)) return false;
  if (ENDS.some(({ parts, pattern }) => pattern.test(before.slice(-parts).join("/")))) return true;
  if (BEFORE.test(last) && secret.length >= 8 && /\d/.test(secret) && /[a-z]/i.test(secret)) return true;
  return UUID.test(secret) || (secret.match(LONG) ?? []).some(looksRandom);
}

/** No word has two digits and two letters in such a run. */
function looksRandom(run: string): boolean {
  return run.replace(/\D/g, "").length >= 2 && run.replace(/\d/g, "").length >= 2;
}
