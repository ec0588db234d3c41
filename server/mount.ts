import type { Hono } from "hono";
import { readOrigin } from "./base_url.ts";
import { NotFoundError } from "./errors.ts";
import { failureResponse } from "./failure_response.ts";
import type { HttpEnv } from "./http.ts";
import { lightRoutes } from "./light_routes.ts";
import type { Listener } from "./listener.ts";
import { loadRoutes, type RoutesPart } from "./load_routes.ts";
import { composerRoutes } from "./routes/composer.ts";
import { healthRoutes } from "./routes/health.ts";
import { imageRoutes } from "./routes/images.ts";
import { screenRoutes } from "./routes/screen.ts";
import { trmnlRoutes } from "./routes/trmnl.ts";
import type { Services } from "./services.ts";

/** What people and programs ask for, in the order in which it is asked. */
const OTHERS: readonly RoutesPart[] = [
  ["./routes/pages.ts", "pageRoutes"],
  ["./routes/hooks.ts", "hookRoutes"],
  ["./routes/custom_plugins.ts", "customPluginRoutes"],
  ["./routes/admin_calls.ts", "adminCallRoutes"],
  ["./routes/api/mod.ts", "apiRoutes"],
];

/** What all routes stand in. */
interface Around {
  readonly services: Services;
  readonly listener: () => Listener;
  readonly dispatch: (request: Request) => Promise<Response>;
}

/**
 * The map of the server: which routes answer, in which order they are asked. Devices are first, and what pages do to every
 * answer is nothing to them; only `/` is both theirs and a page. What others ask is loaded with the first of it, since most
 * servers are asked by devices alone for days.
 */
export function mount(services: Services, listener: () => Listener): Hono<HttpEnv> {
  const dispatch = async (request: Request): Promise<Response> =>
    await app.fetch(request, { peer: "127.0.0.1" });
  const around = { services, listener, dispatch };
  const app: Hono<HttpEnv> = within(around)
    .route("/", composerRoutes)
    .route("/", trmnlRoutes)
    .route("/", screenRoutes)
    .route("/", imageRoutes)
    .route("/", healthRoutes);
  let others: Promise<Hono<HttpEnv>> | null = null;
  app.all("*", async (c) => {
    others ??= loadOthers(around).catch((error) => {
      others = null;
      throw error;
    });
    return await (await others).fetch(c.req.raw, c.env);
  });
  return app;
}

async function loadOthers(around: Around): Promise<Hono<HttpEnv>> {
  const app = within(around);
  await loadRoutes(app, OTHERS, import.meta.url);
  return app;
}

/** Routes to be filled, which know what they stand in and how to say what is wrong. */
function within({ services, listener, dispatch }: Around): Hono<HttpEnv> {
  const app = lightRoutes();
  app.use(async (c, next) => {
    const peer = (c.env as { peer?: string } | undefined)?.peer ?? "";
    const origin = readOrigin(c.req.raw, { config: services.config, listener: listener(), peer });
    c.set("services", services);
    c.set("baseUrl", origin.baseUrl);
    c.set("deviceUrl", origin.deviceUrl);
    c.set("lanUrls", origin.lanUrls);
    c.set("address", origin.address);
    c.set("admin", null);
    c.set("dispatch", dispatch);
    await next();
    if (c.get("isVisit") !== true) c.res.headers.set("x-content-type-options", "nosniff");
  });
  app.notFound((c) => failureResponse(c, new NotFoundError("address", c.req.path)));
  app.onError((error, c) => failureResponse(c, error));
  return app;
}
