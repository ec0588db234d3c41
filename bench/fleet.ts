import { parseArgs } from "node:util";
import { makeDataFolder, startServer } from "../tests/server_process.ts";
import { createConnectionPool } from "./load/connection_pool.ts";
import { fillDatabase } from "./load/fill_database.ts";
import { plotLatency } from "./load/latency_plot.ts";
import { sayPercentiles, toPercentiles } from "./load/percentiles.ts";
import { processMilliseconds, residentMegabytes } from "./load/process_usage.ts";
import { runFleet, type Sample } from "./load/simulated_fleet.ts";

// A simulated fleet that comes as real devices do: each by its own clock with its jitter, again after a failure, for a
// picture only when its name has changed, and with a log now and then. The server is the real one in its own process
// unless --url names another, whose database then has to hold the fleet. Writes a plot of latency over time.

const { values } = parseArgs({
  options: {
    devices: { type: "string", default: "20000" },
    factor: { type: "string", default: "30" },
    seconds: { type: "string", default: "60" },
    connections: { type: "string", default: "256" },
    plot: { type: "string", default: "data/fleet.svg" },
  },
});
const [devices, factor, seconds] = [Number(values.devices), Number(values.factor), Number(values.seconds)];

/** A line that is drawn over itself while someone watches, and nothing where nobody does. */
function showProgress(share: number, words: string): void {
  if (!Deno.stderr.isTerminal()) return;
  const bar = "█".repeat(Math.round(share * 30)).padEnd(30, "░");
  Deno.stderr.writeSync(new TextEncoder().encode(`\r${bar} ${Math.round(share * 100)} %  ${words}\x1b[K`));
}

showProgress(0, `filling a database with ${devices.toLocaleString("en")} devices`);
await using data = await makeDataFolder();
await fillDatabase(`${data.path}/screen-composer.db`, { devices, exchanges: 0 });
await using server = await startServer({ folder: data.path, env: { TZ: "UTC" } });
const address = new URL(server.url);
const pool = createConnectionPool(address, Number(values.connections));
const samples: Sample[] = [];
const before = processMilliseconds(server.pid);
const started = performance.now();
const progress = setInterval(() => {
  const passed = (performance.now() - started) / 1000;
  const last = samples.slice(-500).filter(({ what }) => what === "poll").map(({ took }) => took);
  const rate = Math.round(samples.length / passed);
  showProgress(
    Math.min(1, passed / seconds),
    `${rate}/s, p99 of the last ${toPercentiles(last).p99.toFixed(1)} ms`,
  );
}, 250);
await runFleet(
  { host: address.host, devices, factor, use: pool.use, tell: (sample) => samples.push(sample) },
  { started, until: seconds * 1000 },
);
clearInterval(progress);
showProgress(1, "done\n");
const took = (performance.now() - started) / 1000;
const used = processMilliseconds(server.pid) - before;
pool.close();

const title = `${devices.toLocaleString("en")} devices, ${factor} times as fast as life, ${
  took.toFixed(0)
} s`;
console.log(`\n${title}`);
for (const what of ["poll", "image", "log", "failure"] as const) {
  const times = samples.filter((sample) => sample.what === what).map((sample) => sample.took);
  if (times.length === 0) continue;
  const count = times.length.toLocaleString("en");
  console.log(
    `${what.padEnd(8)} ${count.padStart(9)}  ${(times.length / took).toFixed(0)}/s  ${
      sayPercentiles(toPercentiles(times))
    }`,
  );
}
const memory = residentMegabytes(server.pid);
console.log(
  `server   ${(used * 1000 / samples.length).toFixed(0)} us each, ` +
    `${(used / took / 10).toFixed(0)} % of a core, ${memory.all.toFixed(0)} MB resident`,
);
await Deno.writeTextFile(values.plot, plotLatency(samples, { seconds: took, title }));
console.log(`plot     ${values.plot}`);
await server.stop();
