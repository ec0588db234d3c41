import type { DeviceRow } from "../../../database/mod.ts";
import type { Model } from "../../../devices/mod.ts";
import type { ControlsContext } from "./panel_control.tsx";

/** What the form of a panel shows. */
export interface PanelFormProps extends ControlsContext {
  readonly device: DeviceRow;
  /** The model that is chosen in the form. */
  readonly model: Model;
  /** The model that is saved. */
  readonly savedModel: Model;
}
