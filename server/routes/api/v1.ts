import { requireAdmin } from "../../auth/mod.ts";
import { NotFoundError } from "../../errors.ts";
import { appKindRoutes } from "./app_kinds.ts";
import { appPreviewRoutes } from "./app_preview.ts";
import { appSourceRoutes } from "./app_sources.ts";
import { appRoutes } from "./apps.ts";
import { buttonLabelRoutes } from "./button_labels.ts";
import { deviceScreenRoutes } from "./device_screen.ts";
import { deviceTokenRoutes } from "./device_token.ts";
import { deviceRoutes } from "./devices.ts";
import { eventRoutes } from "./events.ts";
import { exchangeRoutes } from "./exchanges.ts";
import { fileRoutes } from "./files.ts";
import { hookApiRoutes } from "./hooks.ts";
import { modelRoutes } from "./models.ts";
import { pixelFormatRoutes } from "./pixel_formats.ts";
import { playlistRoutes } from "./playlist.ts";
import { expectJson, limitBody } from "./read_body.ts";
import { requestRoutes } from "./requests.ts";
import { resource } from "./resource.ts";
import { settingsApiRoutes } from "./settings.ts";
import { templateCheckRoutes } from "./template_check.ts";

/** Every call of `/api/v1`, behind admin authentication. */
export const v1Routes = resource();

v1Routes.use("*", requireAdmin, limitBody, expectJson);
v1Routes.use("*", async (c, next) => {
  await next();
  // Answers hold an owner's data; images say themselves how long they last.
  if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
});
// Before `/apps/:id`, or it would be taken for an id.
v1Routes.route("/", appKindRoutes);
v1Routes.route("/", templateCheckRoutes);
v1Routes.route("/", deviceRoutes);
v1Routes.route("/", deviceTokenRoutes);
v1Routes.route("/", buttonLabelRoutes);
v1Routes.route("/", playlistRoutes);
v1Routes.route("/", deviceScreenRoutes);
v1Routes.route("/", appRoutes);
v1Routes.route("/", appPreviewRoutes);
v1Routes.route("/", appSourceRoutes);
v1Routes.route("/", requestRoutes);
v1Routes.route("/", exchangeRoutes);
v1Routes.route("/", hookApiRoutes);
v1Routes.route("/", fileRoutes);
v1Routes.route("/", eventRoutes);
v1Routes.route("/", settingsApiRoutes);
v1Routes.route("/", modelRoutes);
v1Routes.route("/", pixelFormatRoutes);
v1Routes.all("*", (c) => {
  throw new NotFoundError("call", `${c.req.method} ${c.req.path}`);
});
