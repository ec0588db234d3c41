import { rm } from "node:fs/promises";
import { type DatabaseClient, openDatabase } from "../../database/mod.ts";
import type { Clock } from "../clock.ts";
import type { Auth } from "./auth.ts";
import { createAuth } from "./create_auth.ts";

/** A clock that a test moves by hand. */
export interface HandClock extends Clock {
  /** Moves on by seconds. */
  pass(seconds: number): void;
}

/** A clock that stands at the first second of 2026 until it is moved. */
export function createHandClock(): HandClock {
  let now = Temporal.Instant.from("2026-01-01T00:00:00Z");
  return { now: () => now, pass: (seconds) => void (now = now.add({ seconds })) };
}

/** Authentication over a real file database, with a clock that the test moves. */
export interface AuthFixture {
  readonly auth: Auth;
  readonly db: DatabaseClient;
  readonly clock: HandClock;
  /** Another node on the same database. */
  otherNode(): Auth;
}

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** Runs a test on a new database, which is removed again. */
export async function withAuth(test: (fixture: AuthFixture) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  const db = await openDatabase({ url: `file:${folder}/auth.db`, authToken: null, syncUrl: null });
  const clock = createHandClock();
  const otherNode = () => createAuth({ db, clock, log: silent });
  try {
    await test({ auth: otherNode(), db, clock, otherNode });
  } finally {
    await db.close();
    await rm(folder, { recursive: true });
  }
}

/** A request that shows what the headers hold. */
export function showing(headers: Record<string, string>, method = "GET"): Request {
  return new Request("http://panel.test/api/v1/devices", { method, headers });
}

/** The header of Basic authentication. */
export function basic(name: string, password: string): Record<string, string> {
  const bytes = new TextEncoder().encode(`${name}:${password}`);
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}
