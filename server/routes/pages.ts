import { compress } from "hono/compress";
import { routes } from "../http.ts";
import { bulkRoutes } from "./pages/bulk.ts";
import { appSettingsRoutes } from "./pages/app_settings.tsx";
import { appPageRoutes } from "./pages/apps.tsx";
import { dashboardRoutes } from "./pages/dashboard.ts";
import { decideRoutes } from "./pages/decide.ts";
import { deviceChangeRoutes } from "./pages/device_changes.ts";
import { deviceFormRoutes } from "./pages/device_forms.ts";
import { devicePageRoutes } from "./pages/device.ts";
import { devicePanelRoutes } from "./pages/device_panel.ts";
import { devicePictureRoutes } from "./pages/device_pictures.ts";
import { editorRoutes } from "./pages/editor.tsx";
import { exchangePageRoutes } from "./pages/exchange.ts";
import { exchangeListRoutes } from "./pages/exchanges.ts";
import { hookPageRoutes } from "./pages/hooks.ts";
import { pageHeaders } from "./pages/page_headers.ts";
import { activityRoutes } from "./pages/activity.ts";
import { playlistPageRoutes } from "./pages/playlist.ts";
import { queueRoutes } from "./pages/queue.ts";
import { pictureRoutes } from "./pages/pictures.ts";
import { restoreRoutes } from "./pages/restore.ts";
import { settingsRoutes } from "./pages/settings.ts";
import { signInRoutes } from "./pages/sign_in.ts";
import { simulatorRoutes } from "./pages/simulator.ts";
import { staticRoutes } from "./pages/static.ts";
import { undoRoutes } from "./pages/undo.ts";
import { welcomeRoutes } from "./pages/welcome.ts";

/** What travels compressed: only what browsers alone ask for, since devices take no answer that is. */
const COMPRESSED = /^text\/(?:html|css|javascript)/;

/** Everything for browsers. What is not for them, such as a device at `/`, is left to the routes after it. */
export const pageRoutes = routes()
  .use("*", compress({ contentTypeFilter: COMPRESSED }))
  .use("*", pageHeaders)
  .route("/", staticRoutes)
  .route("/", signInRoutes)
  .route("/", dashboardRoutes)
  .route("/", pictureRoutes)
  .route("/", decideRoutes)
  .route("/", bulkRoutes)
  .route("/", undoRoutes)
  .route("/", welcomeRoutes)
  .route("/", deviceFormRoutes)
  .route("/", deviceChangeRoutes)
  .route("/", devicePanelRoutes)
  .route("/", devicePictureRoutes)
  .route("/", exchangeListRoutes)
  .route("/", exchangePageRoutes)
  .route("/", hookPageRoutes)
  .route("/", playlistPageRoutes)
  .route("/", activityRoutes)
  .route("/", queueRoutes)
  .route("/", simulatorRoutes)
  .route("/", settingsRoutes)
  .route("/", restoreRoutes)
  .route("/", appPageRoutes)
  .route("/", appSettingsRoutes)
  .route("/", editorRoutes)
  // Last of all: its address takes any word after /devices/.
  .route("/", devicePageRoutes);
