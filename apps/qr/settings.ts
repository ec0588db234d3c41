import { z } from "zod";
import { secretText } from "../settings.ts";

/** What of its settings a form shows for one content. */
const whenContent = (content: string) => ({ field: "content", is: [content] });

const text = (
  most: number,
  meta: { readonly title: string; readonly description: string; readonly [more: string]: unknown },
) =>
  z.string().trim().max(most, `found over ${most} characters, expected up to ${most}`).default("").meta(meta);

/** A passphrase of WPA has up to 63 characters, a key in hexadecimal digits 64. */
const LONGEST_PASSWORD = 64;

const wifi = z.object({
  name: text(32, { title: "Network", description: "The name of the Wi-Fi." }),
  password: secretText({
    title: "Password",
    description: "Empty for an open network. Whoever scans the code gets it.",
  }),
  security: z.enum(["WPA", "WEP", "none"]).default("WPA")
    .meta({ title: "Security", description: "WPA for WPA2 and WPA3 as well; none for an open network." }),
  hidden: z.boolean().default(false)
    .meta({ title: "Hidden", description: "The network does not tell its name." }),
}).refine(({ password }) => password.length <= LONGEST_PASSWORD, {
  path: ["password"],
  error: `found over ${LONGEST_PASSWORD} characters, expected up to ${LONGEST_PASSWORD}`,
});

const contact = z.object({
  name: text(80, { title: "Name", description: "Given name and family name." }),
  organization: text(80, { title: "Organization", description: "Empty for none." }),
  phone: text(40, { title: "Phone", description: "Such as +49 30 123456; empty for none." }),
  email: text(120, { title: "E-mail", description: "Empty for none." }),
  url: text(200, { title: "Website", description: "Empty for none." }),
  address: text(200, { title: "Address", description: "In one line; empty for none." }),
});

const email = z.object({
  to: text(120, { title: "To", description: "The address that is written to." }),
  subject: text(120, { title: "Subject", description: "Empty for none." }),
  body: text(300, { title: "Text", description: "Empty for none.", format: "multiline" }),
});

const place = z.object({
  latitude: z.number().min(-90, "found less than -90").max(90, "found more than 90").default(0)
    .meta({ title: "Latitude", description: "Degrees north of the equator, -90 to 90." }),
  longitude: z.number().min(-180, "found less than -180").max(180, "found more than 180").default(0)
    .meta({ title: "Longitude", description: "Degrees east of Greenwich, -180 to 180." }),
});

/** What is stored of a QR code. */
export const qrSettings = z.object({
  content: z.enum(["text", "wifi", "contact", "email", "phone", "place"]).default("text")
    .meta({
      title: "Content",
      description: "What a phone finds: a text or link, a Wi-Fi, a contact, and so on.",
      names: { text: "Text or link", wifi: "Wi-Fi", email: "E-mail" },
    }),
  text: text(1000, { title: "Text", description: "A link or any text.", when: whenContent("text") }),
  wifi: wifi.prefault({}).meta({
    title: "Wi-Fi",
    description: "For the content Wi-Fi.",
    when: whenContent("wifi"),
  }),
  contact: contact.prefault({}).meta({
    title: "Contact",
    description: "For the content contact.",
    when: whenContent("contact"),
  }),
  email: email.prefault({}).meta({
    title: "E-mail",
    description: "For the content e-mail.",
    when: whenContent("email"),
  }),
  phone: text(40, {
    title: "Phone",
    description: "A number to call, for the content phone.",
    when: whenContent("phone"),
  }),
  place: place.prefault({}).meta({
    title: "Place",
    description: "For the content place.",
    when: whenContent("place"),
  }),
  caption: text(120, {
    title: "Caption",
    description: "Stands beside the code; empty for what the content says.",
  }),
  correction: z.enum(["auto", "L", "M", "Q", "H"]).default("auto").meta({
    title: "Correction",
    advanced: true,
    description:
      "How much of the code may be covered: 7, 15, 25 or 30 percent; auto for the most at which it stays large.",
  }),
});

/** Settings of a QR code, defaults filled in. */
export type QrSettings = z.output<typeof qrSettings>;
