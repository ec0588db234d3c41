import { protocols } from "../../devices/mod.ts";
import { routes } from "../http.ts";
import { visitBy } from "../open_visit.ts";

/** `/` for devices of the `composer` protocol; a browser has been told apart before. */
export const composerRoutes = routes().all("/", visitBy(protocols.composer));
