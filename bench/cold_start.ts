import { makeDataFolder, startServer } from "../tests/server_process.ts";

// Milliseconds from starting the process to its first answered poll: on a new database, then on that one again.

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

await using data = await makeDataFolder();
const times = [];
for (let round = 0; round <= ROUNDS; round++) times.push(await start(data.path));
const [cold, ...warm] = times;
const show = (values: number[]) => {
  const [least, middle, most] = [0, Math.floor(values.length / 2), values.length - 1].map((at) =>
    values.toSorted((a, b) => a - b)[at]!.toFixed(0)
  );
  return `${middle} ms (${least} to ${most})`;
};
console.log(
  `\nnew database:      listening after ${show([cold!.listening])}, first poll answered after ${
    show([cold!.answered])
  }`,
);
console.log(
  `existing database: listening after ${
    show(warm.map((time) => time.listening))
  }, first poll answered after ${show(warm.map((time) => time.answered))}`,
);
