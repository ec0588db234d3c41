import type { Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import type { IconName } from "../ui/icon.tsx";
import { Statement } from "../ui/statement.tsx";
import { CodeView, layCode } from "./code_view.tsx";
import { payloadOf } from "./payload.ts";
import { type QrSettings, qrSettings } from "./settings.ts";

/** What each content needs before it can be shown. */
const MISSING: Readonly<Record<QrSettings["content"], string>> = {
  text: "a text or a link",
  wifi: "the name of the Wi-Fi",
  contact: "a name",
  email: "an address",
  phone: "a number",
  place: "latitude and longitude",
};

/** A code that phones read, in whole pixels. */
export const qr = defineApp<QrSettings>({
  kind: "qr",
  name: "QR code",
  description: "A code that phones read: a link, a Wi-Fi, a contact, an e-mail, a number or a place.",
  settings: qrSettings,
  mayBeEmpty: true,
  compose(_state, context): Composition {
    const { settings, panel } = context;
    const payload = payloadOf(settings);
    if (payload.data === "") {
      const line = `Type ${MISSING[settings.content]} in this app's settings`;
      return { ...say({ icon: "qr", title: "No code yet", line }, context), nothing: true };
    }
    const laid = layCode(payload, { panel, correction: settings.correction });
    if (laid === null) {
      const line = "This code needs a larger screen, or less to say";
      return say({ icon: "warning", title: "Too small", line }, context);
    }
    return {
      view: <CodeView laid={laid} payload={payload} panel={panel} />,
      labels: {},
      text: [payload.title, ...payload.lines].filter((text) => text !== "").join("\n"),
      validUntil: null,
    };
  },
});

function say(
  told: { readonly icon: IconName; readonly title: string; readonly line: string },
  { panel, device }: AppContext<QrSettings>,
): Composition {
  return {
    view: (
      <Statement
        frame={{ panel, foot: { left: "QR code", right: device.name } }}
        icon={told.icon}
        title={told.title}
        lines={[{ text: told.line }]}
      />
    ),
    labels: {},
    text: `${told.title}. ${told.line}`,
    validUntil: null,
  };
}
