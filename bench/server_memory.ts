import { parseArgs } from "node:util";
import { makeDataFolder, startServer } from "../tests/server_process.ts";
import { fillDatabase } from "./load/fill_database.ts";
import { createMemoryLimit } from "./load/memory_limit.ts";
import { residentMegabytes } from "./load/process_usage.ts";
import { runLoad } from "./load/programs.ts";

// Resident memory of the real server: at rest, after the first thousandth of many polls, and after all of them; and once
// more with one renderer worker inside a memory limit. Memory is that of the process, read from /proc.

const { values } = parseArgs({
  options: {
    polls: { type: "string", default: "20000" },
    devices: { type: "string", default: "1000" },
    limit: { type: "string", default: "256" },
  },
});
const [polls, devices] = [Number(values.polls), Number(values.devices)];

async function measure(label: string, options: { workers: string; wrap?: readonly string[] }): Promise<void> {
  await using data = await makeDataFolder();
  await fillDatabase(`${data.path}/screen-composer.db`, { devices, exchanges: 0 });
  const env = { TZ: "UTC", RENDERER_WORKERS: options.workers };
  const started = performance.now();
  await using server = await startServer({ folder: data.path, env, wrap: options.wrap ?? [] });
  await (await fetch(`${server.url}/?device=M5StickCPLUS2`)).text();
  const answered = performance.now() - started;
  const say = () => {
    const { all, anonymous } = residentMegabytes(server.pid);
    return `${all.toFixed(0)} MB (${anonymous.toFixed(0)} without files)`;
  };
  await new Promise((resolve) => setTimeout(resolve, 5000));
  console.log(`\n${label}`);
  console.log(`  first poll answered after ${answered.toFixed(0)} ms`);
  console.log(`  at rest                    ${say()}`);
  const order = { url: server.url, pid: server.pid, devices, connections: 16, rate: null };
  for (const count of [Math.max(1000, Math.round(polls / 1000)), polls]) {
    const report = await runLoad({ ...order, seconds: 3600, polls: count });
    console.log(
      `  after ${String(count).padStart(9)} polls      ${say()}, ${report.failed} failed, ` +
        `${report.rate.toFixed(0)}/s, p99 ${report.latency.p99.toFixed(1)} ms`,
    );
  }
  await server.stop();
}

await measure("two renderer workers", { workers: "2" });
using limit = createMemoryLimit(Number(values.limit) * 1024 * 1024);
if (limit === null) {
  console.log("\nno limit was tried: this process may not make control groups");
} else {
  await measure(`one renderer worker inside ${values.limit} MiB`, { workers: "1", wrap: limit.wrap });
  console.log(
    `  most that the group used   ${limit.peak().toFixed(0)} MB, ended by the kernel ${limit.kills()} times`,
  );
}
