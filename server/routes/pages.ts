import { compress } from "hono/compress";
import { routes } from "../http.ts";
import { loadRoutes, type RoutesPart } from "../load_routes.ts";
import { pageHeaders } from "./pages/page_headers.ts";

/** What travels compressed: only what browsers alone ask for, since devices take no answer that is. */
const COMPRESSED = /^text\/(?:html|css|javascript)/;

/** In the order in which they are asked. */
const PARTS: readonly RoutesPart[] = [
  ["./pages/static.ts", "staticRoutes"],
  ["./pages/sign_in.ts", "signInRoutes"],
  ["./pages/dashboard.ts", "dashboardRoutes"],
  ["./pages/pictures.ts", "pictureRoutes"],
  ["./pages/decide.ts", "decideRoutes"],
  ["./pages/bulk.ts", "bulkRoutes"],
  ["./pages/undo.ts", "undoRoutes"],
  ["./pages/welcome.ts", "welcomeRoutes"],
  ["./pages/device_forms.ts", "deviceFormRoutes"],
  ["./pages/device_changes.ts", "deviceChangeRoutes"],
  ["./pages/device_panel.ts", "devicePanelRoutes"],
  ["./pages/device_pictures.ts", "devicePictureRoutes"],
  ["./pages/exchanges.ts", "exchangeListRoutes"],
  ["./pages/exchange.ts", "exchangePageRoutes"],
  ["./pages/hooks.ts", "hookPageRoutes"],
  ["./pages/playlist.ts", "playlistPageRoutes"],
  ["./pages/activity.ts", "activityRoutes"],
  ["./pages/queue.ts", "queueRoutes"],
  ["./pages/simulator.ts", "simulatorRoutes"],
  ["./pages/settings.ts", "settingsRoutes"],
  ["./pages/restore.ts", "restoreRoutes"],
  ["./pages/apps.tsx", "appPageRoutes"],
  ["./pages/app_settings.tsx", "appSettingsRoutes"],
  ["./pages/editor.tsx", "editorRoutes"],
  // Last of all: its address takes any word after /devices/.
  ["./pages/device.ts", "devicePageRoutes"],
];

/** Everything for browsers. What is not for them, such as a device at `/`, is left to the routes after it. */
export const pageRoutes = routes()
  .use("*", compress({ contentTypeFilter: COMPRESSED }))
  .use("*", pageHeaders);
await loadRoutes(pageRoutes, PARTS, import.meta.url);
