import { makeDataFolder, startServer } from "../tests/server_process.ts";

// Milliseconds from starting the process to its first answered poll: on a new database, and on that one again. The first
// round is not counted: it reads the program itself from the disk.

const ROUNDS = 5;

async function start(folder: string): Promise<{ listening: number; answered: number }> {
  const started = performance.now();
  await using server = await startServer({ folder });
  const listening = performance.now() - started;
  const response = await fetch(`${server.url}/?device=M5StickCPLUS2`);
  await response.text();
  const answered = performance.now() - started;
  await server.stop();
  return { listening, answered };
}

const fresh = [];
const known = [];
for (let round = 0; round <= ROUNDS; round++) {
  await using data = await makeDataFolder();
  const times = [await start(data.path), await start(data.path)] as const;
  if (round === 0) continue;
  fresh.push(times[0]);
  known.push(times[1]);
}
const show = (values: number[]) => {
  const [least, middle, most] = [0, Math.floor(values.length / 2), values.length - 1].map((at) =>
    values.toSorted((a, b) => a - b)[at]!.toFixed(0)
  );
  return `${middle} ms (${least} to ${most})`;
};
for (const [label, times] of [["new database:     ", fresh], ["existing database:", known]] as const) {
  console.log(
    `${label} listening after ${show(times.map((time) => time.listening))}, first poll answered after ${
      show(times.map((time) => time.answered))
    }`,
  );
}
