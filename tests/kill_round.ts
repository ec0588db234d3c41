import { type ExchangeRow, listExchanges, openDatabase } from "../database/mod.ts";
import type { ProtocolName } from "../devices/mod.ts";
import { connectDevice } from "./polling_device.ts";
import { makeDataFolder, startServer } from "./server_process.ts";

/** The eight devices that poll at once. */
const CLIENTS: readonly ProtocolName[] = [
  "composer",
  "trmnl",
  "screen",
  "composer",
  "trmnl",
  "screen",
  "composer",
  "trmnl",
];
/** Most milliseconds between every device's first answer and the kill. */
const LONGEST_LOAD = 1500;

/** What one power cut left. */
export interface KillRound {
  /** Polls whose whole answer arrived, by protocol. */
  readonly answered: Readonly<Record<ProtocolName, number>>;
  /** Polls that are on record as answered with 200, answered in time or not. */
  readonly recorded: number;
  /** Markers of polls that were answered and are not on record. */
  readonly lost: readonly string[];
  /** Milliseconds from every device's first answer to the kill. */
  readonly after: number;
}

/** Lets eight devices poll a real server, kills it at a random moment, and compares its log with theirs. */
export async function runKillRound(): Promise<KillRound> {
  await using folder = await makeDataFolder();
  const { answered, after, databasePath } = await pollUntilKilled(folder.path);
  const recorded = await readMarkers(databasePath);
  const byProtocol: Record<ProtocolName, number> = { composer: 0, trmnl: 0, screen: 0 };
  for (const { protocol } of answered) byProtocol[protocol] += 1;
  const lost = answered.map(({ marker }) => marker).filter((marker) => !recorded.has(marker));
  return { answered: byProtocol, recorded: recorded.size, lost, after };
}

async function pollUntilKilled(folder: string) {
  await using server = await startServer({ folder });
  const answered: { marker: string; protocol: ProtocolName }[] = [];
  const devices = await Promise.all(
    CLIENTS.map((protocol, number) => connectDevice(server.url, { protocol, number })),
  );
  let killed = false;
  const underWay = devices.map(() => Promise.withResolvers<void>());
  const load = devices.map(async ({ protocol, poll }, number) => {
    for (let count = 1;; count++) {
      const marker = `${protocol}-${number}-${count}`;
      try {
        await poll(marker);
      } catch (error) {
        // Only the cut may end a poll: a refusal while the server lives is a fault of its own.
        if (!killed) throw error;
        return;
      }
      answered.push({ marker, protocol });
      underWay[number]?.resolve();
    }
  });
  // A poll that is refused ends the load, and so the wait, at once.
  const failed = Promise.all(load);
  await Promise.race([Promise.all(underWay.map(({ promise }) => promise)), failed]);
  const after = Math.round(Math.random() * LONGEST_LOAD);
  await Promise.race([new Promise((resolve) => setTimeout(resolve, after)), failed]);
  killed = true;
  await server.kill();
  await Promise.all(load);
  return { answered, after, databasePath: server.databasePath };
}

/** The markers of all polls that a database file has on record with status 200. */
export async function readMarkers(databasePath: string): Promise<ReadonlySet<string>> {
  const db = await openDatabase({ url: `file:${databasePath}`, authToken: null, syncUrl: null });
  try {
    const markers = new Set<string>();
    let page: readonly ExchangeRow[];
    let before: string | undefined;
    do {
      page = await listExchanges(db, { limit: 500, before });
      for (const { path, response } of page) {
        const marker = /[?&]marker=([\w-]+)/.exec(path)?.[1];
        if (marker !== undefined && response.status === 200) markers.add(marker);
      }
      before = page.at(-1)?.id;
    } while (page.length > 0);
    return markers;
  } finally {
    await db.close();
  }
}
