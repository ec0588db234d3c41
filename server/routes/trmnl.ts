import { answerListing, protocols } from "../../devices/mod.ts";
import { lightRoutes } from "../light_routes.ts";
import { toResponse, visitBy } from "../open_visit.ts";

const visit = visitBy(protocols.trmnl);

/** What firmware of the TRMNL family calls; its client cuts answers apart by text, so JSON is on one line. */
export const trmnlRoutes = lightRoutes()
  .all("/api/setup", visit)
  .all("/api/display", visit)
  .all("/api/log", visit)
  .all("/api/logs", visit)
  .all("/api/current_screen", visit)
  .all("/api/display/current", visit)
  .on("GET", ["/api/models", "/api/palettes"], (c) => {
    const listing = answerListing(c.req.path);
    return listing === null ? c.notFound() : toResponse(listing);
  });
