import { VERSION } from "../../version.ts";
import { resource } from "./resource.ts";
import { v1Routes } from "./v1.ts";

type Document = ReturnType<typeof v1Routes.getOpenAPI31Document>;

/** The description of the whole API, OpenAPI 3.1, from the same schemas that check what is sent. */
export function describeApi(baseUrl: string): Document {
  const whole = resource();
  whole.route("/api/v1", v1Routes);
  const schemes = {
    session: { type: "apiKey", in: "cookie", name: "sc_session", description: "The web admin's session" },
    token: { type: "http", scheme: "bearer", description: "An API token, `sc_...`" },
    password: { type: "http", scheme: "basic", description: "User `admin` and the admin password" },
  } as const;
  for (const [name, scheme] of Object.entries(schemes)) {
    whole.openAPIRegistry.registerComponent("securitySchemes", name, scheme);
  }
  return whole.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Screen Composer",
      version: VERSION,
      description:
        "Devices, apps, the queue and the exchange log. Times are RFC 3339 in UTC, ids are ULIDs, " +
        "errors are RFC 9457 problems, and a field that is not known is refused by its name.",
      license: { name: "MIT", url: "https://spdx.org/licenses/MIT" },
    },
    servers: [{ url: baseUrl }],
    security: Object.keys(schemes).map((name) => ({ [name]: [] })),
  });
}
