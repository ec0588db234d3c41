import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { type DraftPlace, USUAL_PANELS } from "../../draft_panels.ts";
import type { HttpEnv } from "../../http.ts";
import type { Sent } from "./read_sent.ts";

const COOKIE = "panels";
/** Seconds that a browser remembers it for: the most that browsers take. */
const MAX_AGE = 400 * 24 * 3600;
/** Characters of one choice: what names a device or a model. */
const VALUE = /^(?:(?:kind|model|device):[\w.-]{1,60})?$/;

/** What this browser wants drafts drawn on; the usual panels until it has said. */
export function readPanels(c: Context<HttpEnv>): readonly string[] {
  const kept = getCookie(c, COOKIE)?.split(",") ?? [];
  return USUAL_PANELS.map((usual, index) => {
    const value = kept[index];
    return value !== undefined && VALUE.test(value) ? value : usual;
  });
}

/** What a form of the editor chooses; what it leaves open is as the browser remembers it. */
export function chosenPanels(c: Context<HttpEnv>, texts: Sent["texts"]): readonly string[] {
  return readPanels(c).map((kept, index) => {
    const value = texts.get(`panel-${index + 1}`);
    return value !== undefined && VALUE.test(value) ? value : kept;
  });
}

/** The places whose pictures are not of what is chosen now. Remembers the choice where there are any. */
export function keepPanels(
  c: Context<HttpEnv>,
  texts: Sent["texts"],
  places: readonly DraftPlace[],
): readonly DraftPlace[] {
  const changed = places.filter(({ number, value }) => texts.get(`drawn-${number}`) !== value);
  if (changed.length === 0) return changed;
  const value = places.map((place) => place.value).join(",");
  const secure = c.var.baseUrl.startsWith("https:");
  setCookie(c, COOKIE, value, { path: "/apps", httpOnly: true, sameSite: "Lax", secure, maxAge: MAX_AGE });
  return changed;
}
