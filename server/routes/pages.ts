import { routes } from "../http.ts";
import { dashboardRoutes } from "./pages/dashboard.ts";
import { deviceChangeRoutes } from "./pages/device_changes.ts";
import { deviceFormRoutes } from "./pages/device_forms.ts";
import { devicePageRoutes } from "./pages/device.ts";
import { devicePanelRoutes } from "./pages/device_panel.ts";
import { devicePictureRoutes } from "./pages/device_pictures.ts";
import { exchangePageRoutes } from "./pages/exchange.ts";
import { exchangeListRoutes } from "./pages/exchanges.ts";
import { hookPageRoutes } from "./pages/hooks.ts";
import { pageHeaders } from "./pages/page_headers.ts";
import { restoreRoutes } from "./pages/restore.ts";
import { settingsRoutes } from "./pages/settings.ts";
import { signInRoutes } from "./pages/sign_in.ts";
import { staticRoutes } from "./pages/static.ts";

/** Everything for browsers. What is not for them, such as a device at `/`, is left to the routes after it. */
export const pageRoutes = routes()
  .use("*", pageHeaders)
  .route("/", staticRoutes)
  .route("/", signInRoutes)
  .route("/", dashboardRoutes)
  .route("/", deviceFormRoutes)
  .route("/", deviceChangeRoutes)
  .route("/", devicePanelRoutes)
  .route("/", devicePictureRoutes)
  .route("/", exchangeListRoutes)
  .route("/", exchangePageRoutes)
  .route("/", hookPageRoutes)
  .route("/", settingsRoutes)
  .route("/", restoreRoutes)
  // Last of all: its address takes any word after /devices/.
  .route("/", devicePageRoutes);
