import { routes } from "../http.ts";
import { loadRoutes } from "../load_routes.ts";

/** Everything that people and programs ask for. */
export const otherRoutes = routes();
await loadRoutes(otherRoutes, [
  ["./pages.ts", "pageRoutes"],
  ["./hooks.ts", "hookRoutes"],
  ["./custom_plugins.ts", "customPluginRoutes"],
  ["./admin_calls.ts", "adminCallRoutes"],
  ["./api/mod.ts", "apiRoutes"],
], import.meta.url);
