import { type HttpEnv, routes } from "../../http.ts";
import type { Context } from "hono";
import type { Description } from "../../pages/api_docs/description.ts";
import { docsForStrangers, DocsPage } from "../../pages/api_docs/docs_page.tsx";
import { sendPage } from "../pages/send_page.ts";
import { describeApi } from "./openapi.ts";

/** The browsable description of the API: for an admin among the other pages, for anybody else by itself. */
export const docRoutes = routes();

docRoutes.get("/docs", async (c) => {
  const { services, baseUrl, address } = c.var;
  const described: Description = JSON.parse(JSON.stringify(describeApi(baseUrl)));
  const page = { description: described, baseUrl };
  const identity = await services.auth.authenticate(c.req.raw, address);
  return identity === null
    ? c.html(docsForStrangers(page))
    : sendPage(c as Context<HttpEnv>, { title: "JSON API", section: "api" }, DocsPage(page));
});
docRoutes.get("/docs/", (c) => c.redirect("/api/docs", 308));
