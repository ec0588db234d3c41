import type { AppContext } from "../app.ts";
import type { PageFrame } from "../ui/page.tsx";
import type { Reading } from "./readings.ts";
import type { Settings } from "./settings.ts";

/** A device and what it told. */
export interface SensorDevice {
  /** Empty for the one that shows the screen. */
  readonly title: string;
  /** At least one. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/** What every view of sensors is given. */
export interface SensorsProps {
  readonly devices: readonly [SensorDevice, ...SensorDevice[]];
  /** When the newest reading came, as the glass says it where it is old; else null. */
  readonly since: string | null;
  readonly context: AppContext<Settings>;
  readonly frame: PageFrame;
}
