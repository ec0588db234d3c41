import { DatabaseSync } from "node:sqlite";
import { signIn } from "../admin.ts";
import type { House } from "./house.ts";
import type { Mood, MoodyOrigin } from "./origin.ts";

/** Something that goes wrong for some seconds, and is well again when `run` returns. */
export interface Fault {
  readonly name: string;
  run(): Promise<void>;
}

/** Milliseconds that a fault lasts, where it is not over at once. */
const DURATION = 8000;
const CONNECTIONS = 100;

const passed = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Every fault that this house can have. */
export function listFaults(house: House, origin: MoodyOrigin): readonly Fault[] {
  const sources = (["refuses", "hangs", "garbage", "endless"] as const).map((mood) => ({
    name: `source ${mood}`,
    run: () => changeMood(origin, mood),
  }));
  return [
    { name: "server killed", run: () => house.restart() },
    house.databasePath === null
      ? { name: "primary away", run: () => losePrimary(house) }
      : { name: "database locked", run: () => lockDatabase(house.databasePath ?? "") },
    { name: "renderers swamped", run: () => swampRenderers(house) },
    { name: "slow clients", run: () => openSlowClients(house) },
    { name: "server stopped for a while", run: () => stopForAWhile(house) },
    ...sources,
  ];
}

async function changeMood(origin: MoodyOrigin, mood: Mood): Promise<void> {
  origin.mood = mood;
  await passed(DURATION);
  origin.mood = "well";
}

/** Also kills the server meanwhile, so that the next one finds a journal. */
async function losePrimary(house: House): Promise<void> {
  await house.killPrimary?.();
  await passed(DURATION);
  await house.server.kill();
  await house.startPrimary();
  await house.restart();
}

/** Holds the write lock of the database file, as another program may. */
async function lockDatabase(path: string): Promise<void> {
  const other = new DatabaseSync(path);
  other.exec("PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE");
  await passed(DURATION);
  other.exec("ROLLBACK");
  other.close();
}

/** Asks for large screens of sizes that nobody asked for before, more than workers can draw meanwhile. */
async function swampRenderers({ url }: House): Promise<void> {
  const admin = signIn(url);
  const apps = (await admin.get("/api/v1/apps")).body.data as { id: string }[];
  const asked = Array.from({ length: 12 }, async (_, at) => {
    const size = 1400 + Math.floor(Math.random() * 600);
    const query = `width=${size}&height=${size}&pixel_format=acep7`;
    await admin.get(`/api/v1/apps/${apps[at % apps.length]?.id}/preview?${query}`).catch(() => {});
  });
  await Promise.all(asked);
}

/** Opens connections that send one byte of a header at a time, and some that read nothing of what they get. */
async function openSlowClients({ server }: House): Promise<void> {
  const { hostname, port } = new URL(server.url);
  const open = () => Deno.connect({ hostname, port: Number(port) });
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, open));
  const write = (text: string) =>
    Promise.all(connections.map((each) => each.write(new TextEncoder().encode(text)).catch(() => 0)));
  await write("GET /api/display HTTP/1.1\r\nHost: a\r\nX-Slow: ");
  for (let sent = 0; sent < DURATION; sent += 500) {
    await write("x");
    await passed(500);
  }
  connections.forEach((each) => each.close());
}

/** Takes the processor away from the server, as a busy machine does. */
async function stopForAWhile({ server }: House): Promise<void> {
  Deno.kill(server.pid, "SIGSTOP");
  await passed(DURATION / 2);
  Deno.kill(server.pid, "SIGCONT");
}
