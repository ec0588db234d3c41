import type { Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import type { IconName } from "../ui/icon.tsx";
import { Statement } from "../ui/statement.tsx";
import { type WordName, wordsOf } from "../words/mod.ts";
import { CodeView, layCode } from "./code_view.tsx";
import { qrDeclaration } from "./declaration.ts";
import { payloadOf } from "./payload.ts";
import type { QrSettings } from "./settings.ts";

/** What each content needs before it can be shown. */
const MISSING: Readonly<Record<QrSettings["content"], WordName>> = {
  text: "type_text",
  wifi: "type_network",
  contact: "type_person",
  email: "type_email",
  phone: "type_number",
  place: "type_location",
};

/** A code that phones read, in whole pixels. */
export const qr = defineApp(qrDeclaration, {
  compose(_state, context): Composition {
    const { settings, panel, device } = context;
    const say = wordsOf(device.locale);
    const payload = payloadOf(settings, say);
    if (payload.data === "") {
      const told = { icon: "qr", title: say("no_code"), line: say(MISSING[settings.content]) } as const;
      return { ...statement(told, context), nothing: true };
    }
    const laid = layCode(payload, { panel, correction: settings.correction });
    if (laid === null) {
      const told = { icon: "warning", title: say("too_small"), line: say("needs_larger") } as const;
      return statement(told, context);
    }
    return {
      view: <CodeView laid={laid} payload={payload} panel={panel} />,
      labels: {},
      text: [payload.title, ...payload.lines].filter((text) => text !== "").join("\n"),
      validUntil: null,
    };
  },
});

function statement(
  told: { readonly icon: IconName; readonly title: string; readonly line: string },
  { panel, device }: AppContext<QrSettings>,
): Composition {
  return {
    view: (
      <Statement
        frame={{ panel, foot: { left: wordsOf(device.locale)("qr_code"), right: device.name } }}
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
