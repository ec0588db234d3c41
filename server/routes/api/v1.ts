import { requireAdmin } from "../../auth/mod.ts";
import { NotFoundError } from "../../errors.ts";
import { loadRoutes, type RoutesPart } from "../../load_routes.ts";
import { expectJson, limitBody } from "./read_body.ts";
import { resource } from "./resource.ts";

/** In the order in which they are asked. */
const PARTS: readonly RoutesPart[] = [
  // Before `/apps/:id`, or it would be taken for an id.
  ["./app_kinds.ts", "appKindRoutes"],
  ["./template_check.ts", "templateCheckRoutes"],
  ["./devices.ts", "deviceRoutes"],
  ["./device_token.ts", "deviceTokenRoutes"],
  ["./button_labels.ts", "buttonLabelRoutes"],
  ["./playlist.ts", "playlistRoutes"],
  ["./device_screen.ts", "deviceScreenRoutes"],
  ["./apps.ts", "appRoutes"],
  ["./app_preview.ts", "appPreviewRoutes"],
  ["./app_sources.ts", "appSourceRoutes"],
  ["./requests.ts", "requestRoutes"],
  ["./exchanges.ts", "exchangeRoutes"],
  ["./hooks.ts", "hookApiRoutes"],
  ["./files.ts", "fileRoutes"],
  ["./events.ts", "eventRoutes"],
  ["./settings.ts", "settingsApiRoutes"],
  ["./models.ts", "modelRoutes"],
  ["./pixel_formats.ts", "pixelFormatRoutes"],
];

/** Every call of `/api/v1`, behind admin authentication. */
export const v1Routes = resource();

v1Routes.use("*", requireAdmin, limitBody, expectJson);
v1Routes.use("*", async (c, next) => {
  await next();
  // Answers hold an owner's data; images say themselves how long they last.
  if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
});
await loadRoutes(v1Routes, PARTS, import.meta.url);
v1Routes.all("*", (c) => {
  throw new NotFoundError("call", `${c.req.method} ${c.req.path}`);
});
