import { findApp } from "../../../apps/mod.ts";
import type { DeviceRow } from "../../../database/mod.ts";
import { imageFaults, isProtocolName, type ProtocolName } from "../../../devices/mod.ts";
import { type Panel, panelToJson } from "../../../renderers/panels.ts";
import type { PreviewedImage } from "../../pages/device_panel/panel_preview.tsx";
import { previewDevice } from "../../preview.ts";
import type { Screen } from "../../screens.ts";
import type { Services } from "../../services.ts";
import type { DraftPanel } from "./read_panel_form.ts";

/** A draft with a panel, or what is saved. */
export type WholeDraft = Pick<DraftPanel, "model"> & { readonly panel: Panel };

/**
 * The screen of a device's next poll as if it had this panel; nothing of it is kept. Throws what drawing throws, such
 * as ImageTooLargeError.
 */
export async function composeDraft(
  services: Services,
  device: DeviceRow,
  { draft: { model, panel }, baseUrl }: { readonly draft: WholeDraft; readonly baseUrl: string },
): Promise<Screen> {
  const drafted: DeviceRow = { ...device, model: model.id, panel: { ...panelToJson(panel) } };
  return (await previewDevice(services, drafted, baseUrl, { offline: true })).screen;
}

/** What a page says of the bytes of a draft. */
export function describeImage(
  screen: Screen,
  draft: WholeDraft,
  protocol: string | undefined,
): PreviewedImage {
  const { image, reductions, kind, problem } = screen;
  const spoken: ProtocolName = isProtocolName(protocol) ? protocol : draft.model.protocol;
  return {
    bytes: image.bytes.length,
    mediaType: image.mediaType,
    hash: image.hash,
    reductions,
    faults: spoken === "trmnl" ? imageFaults(image, draft.panel) : [],
    app: findApp(kind)?.name ?? kind,
    problem,
  };
}
