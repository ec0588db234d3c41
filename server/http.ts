import { OpenAPIHono } from "@hono/zod-openapi";
import type { Identity } from "./auth/auth.ts";
import { InvalidBodyError } from "./errors.ts";
import { pathOf } from "./fold_path.ts";
import type { Services } from "./services.ts";

/** What middleware leaves for every route. */
export interface HttpEnv {
  Variables: {
    services: Services;
    /** The address that devices and browsers reach this server at, without a trailing slash. */
    baseUrl: string;
    /** The same for devices: where a browser came by a name that only this machine knows, one that others know. */
    deviceUrl: string;
    /** Every address at which machines of the same network reach this server. */
    lanUrls: readonly string[];
    /** The caller's IP address, past as many proxies as are believed. */
    address: string;
    /** Answers a request as if it had come from outside: the whole server, without a network between. */
    dispatch: (request: Request) => Promise<Response>;
    /** Id of the last event before a page's data was read: the page asks for what comes after it. */
    eventId: string;
    /** True where a device is answered: that has all its headers, and to look into them takes time with every poll. */
    isVisit?: boolean;
    /** Who is signed in, once a middleware has asked. */
    admin: Identity | null;
  };
}

/** An empty set of routes; input that fails its schema is thrown as InvalidBodyError. */
export function routes(): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({
    getPath: pathOf,
    defaultHook(result) {
      if (result.success) return;
      throw new InvalidBodyError(
        result.error.issues.map((issue) => ({
          path: issue.path.map(String).join("."),
          detail: issue.message,
        })),
      );
    },
  });
}
