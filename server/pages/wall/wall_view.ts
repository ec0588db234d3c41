import type { DeviceRow, ScreenRow, SurveyedDevice } from "../../../database/mod.ts";
import type { Model } from "../../../devices/mod.ts";
import type { Panel } from "../../../renderers/mod.ts";
import type { DeviceView } from "../device_view.ts";
import type { DeviceState, WallFilter } from "./filter.ts";
import type { StateCounts } from "./match_devices.ts";

/** Large screens, or a compact list of them. */
export type Density = "screens" | "list";

/** Why a device shows what it was last sent. */
export type ShownBy = "request" | "playlist" | "default";

/** What the wall shows of a device: what it was last sent, as it is on record. Nothing is composed for it. */
export interface WallDevice {
  readonly device: DeviceRow;
  readonly model: Model;
  readonly panel: Panel;
  /** Null before its first answered poll. */
  readonly screen: ScreenRow | null;
  readonly survey: SurveyedDevice;
  readonly states: readonly DeviceState[];
  /** The app on show as people call it, or null. */
  readonly app: string | null;
  readonly shownBy: ShownBy | null;
  /** What is known to change at its next poll, or null. */
  readonly pending: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name, of the server. */
  readonly timeZone: string;
}

/** The part of the wall that is asked for again while it is open. */
export interface WallListProps {
  readonly filter: WallFilter;
  readonly density: Density;
  readonly counts: StateCounts;
  /** Devices of this page. */
  readonly devices: readonly WallDevice[];
  /** Devices of all pages. */
  readonly found: number;
  /** From 1. */
  readonly pages: number;
  /** Those of this page that are opened to be changed in place. */
  readonly open: readonly DeviceView[];
  /** Devices to decide on, the first few, and those that were refused. */
  readonly waiting: readonly DeviceRow[];
  readonly refused: readonly DeviceRow[];
  /** Why the selector cannot be read, or null. */
  readonly fault: string | null;
  /** Where devices reach this server. */
  readonly deviceUrl: string;
  readonly now: number;
  readonly timeZone: string;
}
