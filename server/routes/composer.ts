import { protocols } from "../../devices/mod.ts";
import { asksForPage } from "../asks_for_page.ts";
import { lightRoutes } from "../light_routes.ts";
import { visitBy } from "../open_visit.ts";

const visit = visitBy(protocols.composer);

/** `/` for devices of the `composer` protocol; a browser that comes there is left to the pages. */
export const composerRoutes = lightRoutes().all("/", (c, next) => asksForPage(c.req) ? next() : visit(c));
