import process from "node:process";
import { parseArgs } from "node:util";
import { listFlaws, sayReport } from "../tests/soak/report.ts";
import { runSoak } from "../tests/soak/run_soak.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    devices: { type: "string", default: "60" },
    database: { type: "string", default: "file" },
  },
});
const [minutes, devices] = [Number(values.minutes), Number(values.devices)];
const on = values.database;
if (!(minutes > 0) || !(devices >= 3 && devices <= 256) || (on !== "file" && on !== "sqld")) {
  const found = JSON.stringify(values);
  console.error(
    `Cannot soak: found ${found}, expected --minutes above 0, --devices 3 to 256, --database file or sqld`,
  );
  process.exit(2);
}

const report = await runSoak({ minutes, devices, on, say: (line) => console.log(line) });
for (const line of sayReport(report)) console.log(line);
process.exit(listFlaws(report).size === 0 ? 0 : 1);
