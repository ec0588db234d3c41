import { protocols } from "../../devices/mod.ts";
import { routes } from "../http.ts";
import { visitBy } from "../open_visit.ts";

/** `/screens/A1B2C3.png` and its presses: the bytes themselves, for any client. */
export const screenRoutes = routes().all("/screens/*", visitBy(protocols.screen));
