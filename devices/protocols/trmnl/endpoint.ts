/** What an address of the protocol is for. */
export type Endpoint = "setup" | "display" | "log" | "current";

const endpoints: Readonly<Record<string, Endpoint>> = {
  "/api/setup": "setup",
  "/api/display": "display",
  "/api/log": "log",
  "/api/logs": "log",
  "/api/current_screen": "current",
  "/api/display/current": "current",
};

/** What this path is for, or null when the protocol does not have it. */
export function endpointOf(path: string): Endpoint | null {
  return Object.hasOwn(endpoints, path) ? endpoints[path]! : null;
}
