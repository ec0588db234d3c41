import process from "node:process";
import { parseArgs } from "node:util";
import { runKillRound } from "../tests/kill_round.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "10" } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(
    `Cannot read --rounds: found ${JSON.stringify(values.rounds)}, expected a whole number from 1`,
  );
  process.exit(2);
}

const total = { answered: 0, recorded: 0, lost: 0 };
for (let round = 1; round <= rounds; round++) {
  const { answered, recorded, lost, after } = await runKillRound();
  const sum = answered.composer + answered.trmnl + answered.screen;
  total.answered += sum;
  total.recorded += recorded;
  total.lost += lost.length;
  const parts = Object.entries(answered).map(([protocol, count]) => `${protocol} ${count}`).join(", ");
  console.log(
    `round ${round}: killed after ${after} ms, answered ${sum} (${parts}), recorded ${recorded}, lost ${lost.length}`,
  );
  if (lost.length > 0) console.log(`  lost: ${lost.join(" ")}`);
}
console.log(`total: answered ${total.answered}, recorded ${total.recorded}, lost ${total.lost}`);
process.exit(total.lost === 0 ? 0 : 1);
