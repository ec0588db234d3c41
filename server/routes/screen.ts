import { protocols } from "../../devices/mod.ts";
import { lightRoutes } from "../light_routes.ts";
import { visitBy } from "../open_visit.ts";

/** `/screens/A1B2C3.png` and its presses: the bytes themselves, for any client. */
export const screenRoutes = lightRoutes().all("/screens/*", visitBy(protocols.screen));
