import { routes } from "../../http.ts";
import { docRoutes } from "./docs.ts";
import { describeApi } from "./openapi.ts";
import { v1Routes } from "./v1.ts";

/** Everything below `/api` that is not a wire protocol's. */
export const apiRoutes = routes();

apiRoutes.get("/api/openapi.json", (c) => c.json(describeApi(c.var.baseUrl)));
apiRoutes.route("/api", docRoutes);
apiRoutes.route("/api/v1", v1Routes);
