import process from "node:process";
import { parseArgs } from "node:util";
import { fuzzParser, shareOut } from "../tests/fuzz/fuzz_parsers.ts";
import { fuzzRoutes } from "../tests/fuzz/fuzz_routes.ts";
import { fuzzSocket } from "../tests/fuzz/fuzz_socket.ts";
import { fuzzedParsers } from "../tests/fuzz/parsers/mod.ts";

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "1000000" },
    only: { type: "string", default: "" },
  },
});
const inputs = Number(values.inputs);
if (!Number.isInteger(inputs) || inputs < 1000) {
  console.error(
    `Cannot read --inputs: found ${JSON.stringify(values.inputs)}, expected a whole number from 1000`,
  );
  process.exit(2);
}

/** Of a hundred inputs, those of the routes in this process; of a thousand, those over a real socket. */
const routeInputs = Math.ceil(inputs * 0.03);
const socketInputs = Math.ceil(inputs * 0.003);
const broken: string[] = [];
let done = 0;

async function hold(what: string, runs: number, work: () => Promise<string | void>): Promise<void> {
  if (!what.includes(values.only)) return;
  const started = performance.now();
  try {
    const said = await work();
    done += runs;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${String(runs).padStart(7)}  ${seconds.padStart(6)} s  ${what}${said ? `: ${said}` : ""}`);
  } catch (error) {
    broken.push(what);
    console.log(`BREAKS ${what}\n${error instanceof Error ? error.message : String(error)}`);
  }
}

for (const [parser, runs] of shareOut(fuzzedParsers, inputs - routeInputs - socketInputs)) {
  await hold(parser.name, runs, () => fuzzParser(parser, runs));
}
await hold("routes", routeInputs, async () => {
  const { statuses, growth } = await fuzzRoutes(routeInputs);
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status} ${count}`);
  return `${counts.join(", ")}; heap ${(growth / 1e6).toFixed(1)} MB more`;
});
await hold("socket", socketInputs, async () => {
  const { answered, closed, growth } = await fuzzSocket(socketInputs);
  return `${answered} answered, ${closed} closed; resident ${growth.toFixed(0)} MB more`;
});
console.log(`${done.toLocaleString("en")} inputs, ${broken.length} broken`);
process.exit(broken.length === 0 ? 0 : 1);
