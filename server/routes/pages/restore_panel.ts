import { z } from "zod";
import type { DeviceRow } from "../../../database/mod.ts";
import { PanelError, panelToJson, readPanel } from "../../../renderers/panels.ts";
import { InvalidInputError } from "../../errors.ts";

const glass = z.strictObject({
  model: z.string().max(100),
  panelFrom: z.enum(["device", "admin"]),
  panel: z.record(z.string(), z.unknown()),
});

/** Fields of a form that gives a device the glass back that it has now. */
export function toRestore({ model, panel, panelFrom }: DeviceRow): Record<string, string> {
  return { glass: JSON.stringify({ model, panelFrom, panel }) };
}

/** What such a form gives back. Throws InvalidInputError. */
export function readRestore(
  fields: Readonly<Record<string, string>>,
): Pick<DeviceRow, "model" | "panel" | "panelFrom"> {
  try {
    const { model, panelFrom, panel } = glass.parse(JSON.parse(fields["glass"] ?? ""));
    return { model, panelFrom, panel: { ...panelToJson(readPanel(panel)) } };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError || error instanceof PanelError)) {
      throw error;
    }
    throw new InvalidInputError("Cannot restore a panel: found none that was saved before");
  }
}
