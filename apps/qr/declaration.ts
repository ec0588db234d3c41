import { declareApp } from "../declare_app.ts";
import { type QrSettings, qrSettings } from "./settings.ts";

/** A code that phones read, in whole pixels. */
export const qrDeclaration = declareApp<QrSettings>({
  kind: "qr",
  name: "QR code",
  description: "A code that phones read: a link, a Wi-Fi, a contact, an e-mail, a number or a place.",
  settings: qrSettings,
  mayBeEmpty: true,
});
