import { oneLine } from "../ui/plain_text.ts";
import type { Say } from "../words/mod.ts";
import type { QrSettings } from "./settings.ts";

/** What a phone reads, and what people read beside it. */
export interface Payload {
  /** Empty where there is nothing to say yet. */
  readonly data: string;
  /** What it is, large. */
  readonly title: string;
  /** What is known besides; never a secret. */
  readonly lines: readonly string[];
}

/** What the code holds for these settings, and what it says beside it. */
export function payloadOf(settings: QrSettings, say: Say): Payload {
  const payload = PAYLOADS[settings.content](settings, say);
  const caption = oneLine(settings.caption);
  if (caption === "") return payload;
  return { ...payload, title: caption, lines: payload.lines.filter((line) => line !== caption) };
}

const PAYLOADS: Readonly<Record<QrSettings["content"], (settings: QrSettings, say: Say) => Payload>> = {
  text: ({ text }) => ({
    data: text,
    title: oneLine(text).replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, ""),
    lines: [],
  }),
  wifi: ({ wifi }) => ({
    data: wifi.name === "" ? "" : wifiText(wifi),
    title: "Wi-Fi",
    lines: [oneLine(wifi.name)],
  }),
  contact: ({ contact }) => ({
    data: contact.name === "" ? "" : vCard(contact),
    title: oneLine(contact.name),
    lines: [contact.organization, contact.phone, contact.email].map(oneLine).filter((line) => line !== ""),
  }),
  email: ({ email: { to, subject, body } }, say) => ({
    data: to === "" ? "" : mailto(to, { subject, body }),
    title: oneLine(subject) || say("email"),
    lines: [oneLine(to)],
  }),
  phone: ({ phone }) => ({
    data: phone === "" ? "" : `tel:${phone.replace(/[^+\d*#]/g, "")}`,
    title: oneLine(phone),
    lines: [],
  }),
  place: ({ place: { latitude, longitude } }, say) => ({
    data: latitude === 0 && longitude === 0 ? "" : `geo:${degrees(latitude)},${degrees(longitude)}`,
    title: say("location"),
    lines: [`${degrees(latitude)}, ${degrees(longitude)}`],
  }),
};

/** Seven digits are a centimeter; never in the form of `1e-7`, which no phone reads. */
function degrees(value: number): string {
  return value.toFixed(7).replace(/\.?0+$/, "");
}

/**
 * `WIFI:T:WPA;S:name;P:password;;` as phones read it since ZXing. Backslash, semicolon, comma, colon and quote are escaped.
 * Nothing is quoted, though ZXing once asked that of what looks hexadecimal: phones take the quotes for characters.
 */
function wifiText({ name, password, security, hidden }: QrSettings["wifi"]): string {
  const escape = (text: string) => text.replace(/[\\;,:"]/g, "\\$&");
  const open = security === "none" || password === "";
  const secret = open ? "T:nopass;" : `T:${security};`;
  return `WIFI:${secret}S:${escape(name)};${open ? "" : `P:${escape(password)};`}${hidden ? "H:true;" : ""};`;
}

/** A vCard 3.0 (RFC 2426); the family name is taken to be the last word. */
function vCard({ name, organization, phone, email, url, address }: QrSettings["contact"]): string {
  const escape = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
  const words = name.split(/\s+/);
  const family = words.length > 1 ? words[words.length - 1] as string : "";
  const given = words.length > 1 ? words.slice(0, -1).join(" ") : name;
  const lines = [
    ["N", `${escape(family)};${escape(given)};;;`],
    ["FN", escape(name)],
    ["ORG", escape(organization)],
    ["TEL", escape(phone)],
    ["EMAIL", escape(email)],
    ["URL", url.replace(/[\r\n]/g, "")],
    ["ADR", address === "" ? "" : `;;${escape(address)};;;;`],
  ].filter(([, value]) => value !== "").map(([field, value]) => `${field}:${value}`);
  return ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD"].join("\r\n");
}

/** RFC 6068: everything but the `@` of the address is encoded, line breaks as CRLF. */
function mailto(to: string, { subject, body }: { readonly subject: string; readonly body: string }): string {
  const encode = (text: string) => encodeURIComponent(text.toWellFormed().replace(/\r\n?|\n/g, "\r\n"));
  const fields = [["subject", subject], ["body", body]].filter(([, value]) => value !== "")
    .map(([field, value]) => `${field}=${encode(value ?? "")}`);
  return `mailto:${encode(to).replaceAll("%40", "@")}${fields.length > 0 ? `?${fields.join("&")}` : ""}`;
}
