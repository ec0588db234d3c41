import { sayPercentiles, toPercentiles } from "../../bench/load/percentiles.ts";
import type { Answered } from "../cluster/fleet.ts";
import type { FleetRecord } from "../cluster/record.ts";
import type { ImageCheck, Replays } from "./images.ts";

/** When a fault lasted, in milliseconds since the epoch. */
export interface Period {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Resident memory of a server at a time, in milliseconds since the beginning. */
export interface Memory {
  readonly at: number;
  readonly pid: number;
  readonly megabytes: number;
}

/** Answered deeds that are not on record, or twice. */
export interface Kept {
  readonly answered: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

/** What a soak gave. */
export interface SoakReport {
  readonly minutes: number;
  readonly devices: number;
  readonly on: "file" | "sqld";
  readonly answered: readonly Answered[];
  readonly unanswered: number;
  readonly invalid: readonly string[];
  readonly periods: readonly Period[];
  readonly memory: readonly Memory[];
  readonly logs: { readonly sent: number; readonly refused: number };
  readonly images: Pick<ImageCheck, "right" | "wrong">;
  readonly replays: Replays;
  readonly record: FleetRecord;
  readonly edits: number;
  readonly refused: readonly string[];
  readonly requests: Kept;
  readonly deliveries: Kept;
  /** Lines of the last server's log. */
  readonly errors: readonly string[];
}

/** Milliseconds after a fault that still count to it: caches are empty and queues full. */
const AFTERMATH = 3000;

/** What must not be, by what it is; empty where all is well. */
export function listFlaws(report: SoakReport): ReadonlyMap<string, readonly unknown[]> {
  const { record, requests, deliveries, images, replays, invalid, refused } = report;
  const all: Readonly<Record<string, readonly unknown[]>> = {
    "answered polls that are not on record": record.lost,
    "answered polls that are there twice": record.doubled,
    "requests that were never shown": requests.lost,
    "requests that were shown twice": requests.doubled,
    "deliveries that are not on record": deliveries.lost,
    "deliveries that are there twice": deliveries.doubled,
    "devices whose presses do not add up": record.miscounted,
    "images with other bytes than were named": images.wrong,
    "exchanges that compose to other bytes": replays.different,
    "answers that a protocol forbids": invalid,
    "refusals without a reason": refused,
    "logs that were refused": Array(report.logs.refused).fill("a log"),
  };
  return new Map(Object.entries(all).filter(([, found]) => found.length > 0));
}

/** The report in lines. */
export function sayReport(report: SoakReport): readonly string[] {
  const { answered, unanswered, periods, record, requests, deliveries, images, replays, logs } = report;
  const inFault = ({ at, took }: Answered) =>
    periods.some(({ from, to }) => at >= from && at - took <= to + AFTERMATH);
  const times = (list: readonly Answered[]) => sayPercentiles(toPercentiles(list.map(({ took }) => took)));
  const flaws = [...listFlaws(report)].map(([what, found]) =>
    `FLAW       ${found.length} ${what}: ${JSON.stringify(found.slice(0, 3))}`
  );
  return [
    `soak       ${report.minutes} minutes, ${report.devices} devices, database: ${report.on}`,
    `polls      ${answered.length} answered, ${unanswered} not answered and tried again`,
    `presses    of ${record.pressing} handhelds, ${record.miscounted.length} miscounted`,
    `logs       ${logs.sent}, edits ${report.edits}, requests ${requests.answered}, deliveries ${deliveries.answered}`,
    `lost       ${record.lost.length + requests.lost.length + deliveries.lost.length}`,
    `doubled    ${record.doubled.length + requests.doubled.length + deliveries.doubled.length}`,
    `bytes      ${images.right} images right, ${images.wrong.length} wrong; composed again: ${replays.equal} equal, ` +
    `${replays.different.length} different, ${replays.nothing} answered without composing`,
    `calm       ${times(answered.filter((each) => !inFault(each)))}`,
    `in faults  ${times(answered.filter(inFault))}`,
    `faults     ${sayFaults(periods)}`,
    `memory     ${sayMemory(report.memory)}`,
    `errors     ${report.errors.length} in the log since the last start`,
    ...flaws,
  ];
}

function sayFaults(periods: readonly Period[]): string {
  const counts = new Map<string, number>();
  for (const { name } of periods) counts.set(name, (counts.get(name) ?? 0) + 1);
  const list = [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
  return `${periods.length}: ${list}`;
}

/** Highest and last of each server process that lived for a while, in MB. */
function sayMemory(memory: readonly Memory[]): string {
  const byServer = Map.groupBy(memory, ({ pid }) => pid);
  const lives = [...byServer.values()].filter(({ length }) => length > 3);
  return lives.map((life) => {
    const sizes = life.map(({ megabytes }) => megabytes);
    const seconds = Math.round((life.at(-1)!.at - life[0]!.at) / 1000);
    const [first, last] = [sizes[0]!.toFixed(0), sizes.at(-1)!.toFixed(0)];
    return `${first} to ${last} (most ${Math.max(...sizes).toFixed(0)}) MB in ${seconds} s`;
  }).join("; ");
}
