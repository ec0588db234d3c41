import { createApp, type ServerApp, type Surroundings } from "./app.ts";
import type { Clock } from "./clock.ts";
import { createRunnerHere } from "./app_runner/here.ts";
import { type Environment, readConfig } from "./config.ts";
import { createLog } from "./log.ts";
import { openRenderer } from "./watch_renderer.ts";

/** The password that every test app's admin has. */
export const PASSWORD = "correct horse battery";

/** A clock that stands still until a test moves it. */
export interface StandingClock extends Clock {
  moveTo(instant: string): void;
  advance(seconds: number): void;
}

/** The whole server in this process, on a database file of its own. */
export interface TestApp extends AsyncDisposable {
  readonly app: ServerApp;
  readonly clock: StandingClock;
  /** What the server wrote to its log. */
  readonly lines: readonly string[];
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** As the admin, with JSON both ways; throws on an answer that is not a success. */
  // deno-lint-ignore no-explicit-any -- tests read JSON of every shape
  admin(method: string, path: string, body?: unknown): Promise<any>;
  /** A `composer` poll: an init without a press. */
  // deno-lint-ignore no-explicit-any -- tests read JSON of every shape
  composer(fields?: Record<string, unknown>): Promise<any>;
}

/** The address that test requests name. */
export const BASE_URL = "http://screens.test:8080";

/** Opens a test app; `await using` closes it and removes its database. */
export async function openTestApp(
  env: Environment = {},
  at = "2026-03-04T12:00:00Z",
  surroundings: Partial<Surroundings> = {},
): Promise<TestApp> {
  const folder = await Deno.makeTempDir();
  const lines: string[] = [];
  const clock = createStandingClock(at);
  const config = readConfig({
    TZ: "UTC",
    DATABASE_URL: `file:${folder}/test.db`,
    ADMIN_PASSWORD: PASSWORD,
    ...env,
  });
  const log = createLog((line) => lines.push(line));
  const app = await createApp(config, {
    clock,
    log,
    renderer: openRenderer(1),
    runner: createRunnerHere(),
    ...surroundings,
  });
  const fetch = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set("host", new URL(BASE_URL).host);
    return app.fetch(new Request(BASE_URL + path, { ...init, headers }), "127.0.0.1");
  };
  return {
    app,
    clock,
    lines,
    fetch,
    async admin(method, path, body) {
      const authorization = `Basic ${btoa(`admin:${PASSWORD}`)}`;
      const response = await fetch(path, {
        method,
        headers: { authorization, "content-type": "application/json" },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return text === "" ? null : JSON.parse(text);
    },
    async composer(fields = { event: "init" }) {
      const body = JSON.stringify({ device: "M5StickCPLUS2", ...fields });
      return await (await fetch("/", { method: "POST", body })).json();
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

function createStandingClock(at: string): StandingClock {
  let now = Temporal.Instant.from(at);
  return {
    now: () => now,
    moveTo: (instant) => void (now = Temporal.Instant.from(instant)),
    advance: (seconds) => void (now = now.add({ milliseconds: Math.round(seconds * 1000) })),
  };
}
