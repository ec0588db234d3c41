import fc from "fast-check";
import { displayFaults } from "../../devices/mod.ts";
import { BASE_URL, openTestApp, type TestApp } from "../../server/app_fixture.ts";
import { type HostileRequest, hostileRequests } from "./requests.ts";

/** What many requests came to. */
export interface RouteFindings {
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Bytes of the heap that are more than after the first tenth, garbage collected. */
  readonly growth: number;
}

/** Requests after which what was removed is made anew. */
const ROUND = 100;

/**
 * Sends so many requests to the whole server in this process. Throws with the smallest one that is answered by a fault of the
 * server, or by what its protocol forbids.
 */
export async function fuzzRoutes(runs: number): Promise<RouteFindings> {
  const requests = await hostileRequests();
  const statuses = new Map<number, number>();
  await using test = await openTestApp({ ADMIN_PASSWORD: "", TRUST_PROXY: "1", SOURCE_ALLOW_PRIVATE: "" });
  const { token } = await test.app.services.auth.createApiToken("fuzz");
  const authorization = `Bearer ${token}`;
  let afterWarming: number | null = null;
  for (let done = 0; done < runs; done += ROUND) {
    const names = await makeThings(test, authorization);
    const property = fc.asyncProperty(requests, async (request) => {
      const { status, fault } = await sendHostile(test, { request, names, authorization });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (fault !== null) {
        throw new Error(`${request.method} ${request.path}: ${fault}\n${test.lines.slice(-3).join("\n")}`);
      }
    });
    await fc.assert(property, { numRuns: Math.min(ROUND, runs - done) });
    // Limits of new devices and of guesses are by the minute.
    test.clock.advance(60);
    if (done >= runs / 10) afterWarming ??= heapSize();
  }
  return { statuses, growth: heapSize() - (afterWarming ?? heapSize()) };
}

function heapSize(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return Deno.memoryUsage().heapUsed;
}

/** Something of each kind that paths may name. */
async function makeThings(test: TestApp, authorization: string): Promise<ReadonlyMap<string, string>> {
  const call = async (path: string, body?: unknown) => {
    const headers = { authorization, "content-type": "application/json" };
    const method = body === undefined ? "GET" : "POST";
    const response = await test.fetch(path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return await response.json();
  };
  const device = await call("/api/v1/devices", { model: "og" });
  const app = await call("/api/v1/apps", { kind: "layout" });
  const hook = await call("/api/v1/hooks", {});
  const request = await call("/api/v1/requests", {
    selector: "!room",
    app: { kind: "message", settings: { title: "a" } },
  });
  const shown = await test.fetch("/api/display", { headers: { "access-token": device.token } });
  const { image_url: image } = await shown.json();
  const [exchange] = (await call("/api/v1/exchanges?limit=1")).data;
  return new Map(Object.entries({
    device: device.id,
    code: device.friendly_id,
    app: app.id,
    hook: hook.slug,
    request: request.id,
    exchange: exchange.id,
    image: new URL(image).pathname.split("/").at(-1)!,
  }));
}

async function sendHostile(
  test: TestApp,
  { request, names, authorization }: {
    request: HostileRequest;
    names: ReadonlyMap<string, string>;
    authorization: string;
  },
): Promise<{ status: number; fault: string | null }> {
  const { method, headers, isAdmin } = request;
  const path = request.path.replace(/\{(\w+)\}/g, (_, name) => names.get(name) ?? "none");
  const body = method === "GET" || method === "HEAD" ? null : request.body;
  const sent = isAdmin ? { ...headers, authorization, origin: BASE_URL } : headers;
  const response = await test.fetch(path, { method, headers: sent, body });
  if (/event-stream/.test(response.headers.get("content-type") ?? "")) {
    await response.body?.cancel();
    return { status: response.status, fault: null };
  }
  const text = await response.text();
  return { status: response.status, fault: faultOf({ method, path, status: response.status, text }) };
}

/** Why an answer must not be, or null. */
function faultOf(
  { method, path, status, text }: { method: string; path: string; status: number; text: string },
): string | null {
  if (status >= 500 && status !== 503) return `${status} ${text.slice(0, 200)}`;
  const address = path.replace(/\?.*$/s, "").replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1");
  if (method === "GET" && address === "/api/display") {
    const faults = displayFaults(text);
    return status === 200 && faults.length === 0 ? null : `${status} ${faults.join("; ")}`;
  }
  if (method === "POST" && /^\/api\/logs?$/.test(address)) {
    return status === 204 ? null : `${status}, expected 204`;
  }
  if (method === "GET" && address === "/api/setup") return status === 200 ? null : `${status}, expected 200`;
  if (method === "POST" && address === "/") {
    if (new TextEncoder().encode(text).length >= 1024) {
      return `${text.length} characters, expected fewer than 1,024`;
    }
    const { labels } = JSON.parse(text);
    return ["A", "B", "C"].every((button) => typeof labels?.[button] === "string") ? null : text;
  }
  return null;
}
