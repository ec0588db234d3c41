import { SAMPLE_TIME, sampleData, sampleSettings } from "../apps/mod.ts";
import { definePanel, type Image, sha256, viewImage } from "../renderers/panels.ts";
import { appContext } from "./app_context.ts";
import { requireApp } from "./require_app.ts";
import { toSourceDatas } from "./data/data_refs.ts";
import { toRefs } from "./look.ts";
import { previewDeviceOf } from "./preview.ts";
import type { Services } from "./services.ts";

/** Glass that many have: 800 by 480 pixels, here with 16 grays, which bear to be shown at half their size. */
export const USUAL_PANEL = definePanel({ width: 800, height: 480, pixelFormat: "gray4", ppi: 124 });

/** A picture as browsers show it. */
export type ShownPicture = Pick<Image, "bytes" | "mediaType" | "hash">;

const pictures = new WeakMap<Services, Map<string, Promise<ShownPicture>>>();

/** A picture of a kind of app with its example, drawn once. Throws NotFoundError. */
export function kindPicture(services: Services, kind: string): Promise<ShownPicture> {
  const known = pictures.get(services) ?? new Map<string, Promise<ShownPicture>>();
  pictures.set(services, known);
  const drawn = known.get(kind);
  if (drawn !== undefined) return drawn;
  const drawing = drawKind(services, kind);
  known.set(kind, drawing);
  // What failed once may be drawn the next time.
  drawing.catch(() => known.delete(kind));
  return drawing;
}

async function drawKind(services: Services, kind: string): Promise<ShownPicture> {
  const app = requireApp(kind);
  const settings = sampleSettings(kind);
  const inputs = {
    kind,
    settings,
    state: undefined,
    device: {
      ...previewDeviceOf(null, "http://192.168.1.20:8080"),
      name: "Living room",
      typedLabels: LABELS,
    },
    panel: USUAL_PANEL,
    timeZone: SAMPLE_TIME.timeZoneId,
  };
  const now = SAMPLE_TIME.toInstant();
  const { settings: read } = appContext(app, inputs, now);
  const names = Object.keys(app.sources(read, { data: {}, apps: {} }));
  const first = toRefs(sampleData(kind, names, null)) ?? {};
  const more = Object.keys(app.sources(read, { data: toSourceDatas(first), apps: {} }));
  const data = toRefs(sampleData(kind, more, null)) ?? first;
  const { image, panel } = await services.screens.compose({ ...inputs, data }, { now, offline: true });
  const bytes = await viewImage(image.bytes, { panel, colors: "measured" });
  return { bytes, mediaType: "image/png", hash: sha256(bytes) };
}

/** What an admin may have typed for buttons, which one kind shows. */
const LABELS = { A: "Coffee", B: "Lights off", C: "Call help" };
