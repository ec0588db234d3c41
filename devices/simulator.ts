import type { ProtocolName } from "./poll.ts";
import { ComposerDevice } from "./protocols/composer/device.ts";
import { ScreenDevice } from "./protocols/screen/device.ts";
import { TrmnlDevice } from "./protocols/trmnl/device.ts";
import type { SimulatedDevice, SimulatorOptions } from "./simulated_device.ts";

const devices: Readonly<Record<ProtocolName, new (options: SimulatorOptions) => SimulatedDevice>> = {
  composer: ComposerDevice,
  trmnl: TrmnlDevice,
  screen: ScreenDevice,
};

/** A device that speaks this protocol to a real server. What is left out is what such a device does not send. */
export function createSimulator(
  protocol: ProtocolName,
  options: Pick<SimulatorOptions, "url"> & Partial<SimulatorOptions>,
): SimulatedDevice {
  const started = performance.now();
  return new devices[protocol]({
    fetch: (url, init) => fetch(url, init),
    id: null,
    token: null,
    friendlyId: null,
    model: null,
    panel: null,
    extension: "png",
    uptime: () => performance.now() - started,
    ...options,
  });
}
