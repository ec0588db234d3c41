import { ForbiddenError } from "../errors.ts";
import type { Identity } from "./auth.ts";

const SAFE = /^(?:GET|HEAD|OPTIONS)$/;
// What a page of another site can send without asking first: https://fetch.spec.whatwg.org/#cors-safelisted-request-header
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/(?:plain|ping))\b/i;

/**
 * Refuses what another site makes a browser send in the admin's name. Devices and API tokens never come here or
 * pass: only a browser adds credentials by itself. Throws ForbiddenError.
 */
export function refuseCrossSite(request: Request, options: { identity: Identity; baseUrl: string }): void {
  if (SAFE.test(request.method) || options.identity.kind === "token") return;
  const site = request.headers.get("sec-fetch-site");
  // Browsers remember a Basic password too; this header comes from browsers alone, so that no script is in its way.
  if (site !== null && site !== "same-origin" && site !== "none") {
    throw refusal(`from a page that is ${site}`);
  }
  if (site !== null) return;
  // Browsers leave the header out on plain http; the origin is there instead.
  const origin = request.headers.get("origin");
  if (origin === null) {
    // A script sends neither; browsers send an origin with whatever they post.
    if (options.identity.kind === "password") return;
    if (FORM.test(request.headers.get("content-type") ?? "text/plain")) throw refusal("without an origin");
    return;
  }
  const hosts = [request.headers.get("host"), hostOf(request.url), hostOf(options.baseUrl)];
  const from = hostOf(origin);
  if (from === undefined || !hosts.includes(from)) throw refusal(`from ${origin.slice(0, 200)}`);
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}

function refusal(found: string): ForbiddenError {
  return new ForbiddenError(`Cannot take this request: it comes ${found}, expected a page of this server`);
}
