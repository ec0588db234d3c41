import { declareApp } from "../declare_app.ts";
import type { Source } from "../source.ts";
import { type Settings, settings } from "./settings.ts";
import { sourceName, wanted } from "./wanted_devices.ts";

/** What devices tell of themselves and of their sensors. */
export const sensorsDeclaration = declareApp<Settings>({
  kind: "sensors",
  name: "Sensors",
  description: "Battery, signal and sensors of this device or of others, with their last day or week.",
  settings,
  sources(settings): Readonly<Record<string, Source>> {
    const { hours } = settings;
    return Object.fromEntries(
      wanted(settings).map(({ device }, index) => [
        sourceName(index),
        { kind: "telemetry", device: device === "" ? null : device, hours },
      ]),
    );
  },
});
