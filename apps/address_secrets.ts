import { changePath } from "./path_secrets.ts";

// An address may let in whoever knows it: by a user and password before its host, or by a token in its path or query.
// These parts are hidden wherever it is shown, and what else it says stays, so that one sees where data comes from.

/** Names of parameters that let one in, without what divides their words; also as the end of a longer name. */
const NAMES =
  /^(?:key|sig|pass|pwd|pw|hmac|sas|auth|appid)$|(?:token|secret|password|passwd|apikey|accesskey|authkey|appkey|subscriptionkey|licensekey|privatekey|signature|credentials?|jwt)$/;

/** Tells the name of a parameter that holds a secret: `token`, `api-key`, `X-Amz-Signature`. */
export function isSecretParameter(name: string): boolean {
  return NAMES.test(name.toLowerCase().replace(/[^a-z0-9]/g, ""));
}

/** A part of an address that lets one in: of two with one name the second is `token 1`. */
interface Part {
  readonly name: string;
  readonly value: string;
}

const BEFORE_HOST = /^(\s*[a-z][a-z0-9+.-]*:[\\/]*)([^\\/?#]*)@/i;

/** An address with every secret part replaced; all else stays sign for sign. */
export function changeAddress(address: string, change: (part: Part) => string): string {
  const [, scheme = "", user = ""] = BEFORE_HOST.exec(address) ?? [];
  const rest = address.slice(scheme === "" ? 0 : scheme.length + user.length + 1);
  const front = scheme === "" ? "" : `${scheme}${changeUser(user, change)}@`;
  const [path = "", ...queries] = rest.split(/(?=[?#])/);
  const seen = new Map<string, number>();
  const changed = queries.map((query) =>
    query[0] + query.slice(1).split("&").map((parameter) => {
      const at = parameter.indexOf("=");
      const name = parameter.slice(0, Math.max(at, 0));
      if (at === -1 || at === parameter.length - 1 || !isSecretParameter(decode(name))) return parameter;
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return `${name}=${change({ name: `?${name} ${count}`, value: parameter.slice(at + 1) })}`;
    }).join("&")
  );
  let parts = 0;
  const hidden = changePath({ front, rest: path }, (value) => change({ name: `path ${parts++}`, value }));
  return front + hidden + changed.join("");
}

/** A user is known to all, unless it stands alone: then it is what lets one in. */
function changeUser(user: string, change: (part: Part) => string): string {
  const at = user.indexOf(":");
  const [name, password] = at === -1 ? [user, ""] : [user.slice(0, at), user.slice(at + 1)];
  if (password !== "") return `${name}:${change({ name: "password", value: password })}`;
  return name === "" ? user : change({ name: "user", value: name }) + user.slice(name.length);
}

/** An address with `mark` in the place of what lets one in. */
export function hideInAddress(address: string, mark: string): string {
  return changeAddress(address, () => mark);
}

/**
 * An address with what is stored in the place of its marks; a mark stays where nothing is stored for it, and where the
 * address is that of another server than the stored one, which must not get its secrets.
 */
export function keepInAddress(address: string, stored: string | undefined, mark: string): string {
  if (stored === undefined) return address;
  if (hideInAddress(stored, mark) === address) return stored;
  if (serverOf(stored) === null || serverOf(address) !== serverOf(stored)) return address;
  const known = new Map<string, string>();
  changeAddress(stored, ({ name, value }) => {
    known.set(name, value);
    return value;
  });
  return changeAddress(address, ({ name, value }) => value === mark ? known.get(name) ?? value : value);
}

/** What lets one in by an address, as it stands there. */
export function secretsInAddress(address: string): string[] {
  const found: string[] = [];
  changeAddress(address, ({ value }) => {
    found.push(value);
    return value;
  });
  return found;
}

/** Scheme, host and port; null where there are none. */
function serverOf(address: string): string | null {
  const url = URL.parse(address.trim());
  return url === null ? null : `${url.protocol}//${url.host}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
