import type { AppDevice, InstalledApp } from "../apps/mod.ts";
import type { Panel } from "../renderers/mod.ts";
import type { DataRef } from "./data/data_refs.ts";

/** All that a screen is made from, and so all that a replay needs. Plain data. */
export interface ScreenInputs {
  /** Kind of the app. */
  readonly kind: string;
  /** Settings as stored; defaults are filled in when they are read. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The app's state for this device; undefined lets the app begin. */
  readonly state: unknown;
  /** States that all devices share and that the app shows inside its own, by its names; left out where it has none. */
  readonly shared?: Readonly<Record<string, unknown>>;
  readonly device: AppDevice;
  readonly panel: Panel;
  /** IANA name. */
  readonly timeZone: string;
  /** Data of sources by the app's names for them; left out where there are none. */
  readonly data?: Readonly<Record<string, DataRef>>;
  /** Installed apps that the settings refer to, by id; left out where there are none. */
  readonly apps?: Readonly<Record<string, InstalledApp>>;
}
