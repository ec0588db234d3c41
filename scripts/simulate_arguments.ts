import { parseArgs } from "node:util";
import {
  findReportedModel,
  isProtocolName,
  type ProtocolName,
  type SimulatorOptions,
} from "../devices/mod.ts";

/** What `--help` prints. */
export const HELP = `Plays a device against a running server.

  deno task simulate --protocol composer|trmnl|screen [options]

  --url ADDRESS     the server, default http://127.0.0.1:8080
  --polls N         how often to come by, default 1
  --interval S      seconds between two polls, default 1
  --press BUTTON    press A, B or C (A to E of a screen) after each poll
  --model NAME      a model of the catalogue, or any name that firmware sends
  --id ID           MAC or serial number of the device
  --token TOKEN     the device's token
  --device CODE     the device's six characters, which --protocol screen needs
  --save FOLDER     where to keep what came, default data/simulated
  --help            this text

It ends with status 1 when real firmware would have misbehaved on what came, 2 on bad arguments.`;

/** Arguments that cannot be used; the message says what was found and what is accepted. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
}

/** What the command line asks for. */
export interface Simulation {
  readonly protocol: ProtocolName;
  readonly polls: number;
  /** Seconds. */
  readonly interval: number;
  readonly press: string | null;
  readonly save: string;
  readonly device: Pick<
    SimulatorOptions,
    "url" | "id" | "token" | "friendlyId" | "model" | "panel" | "extension"
  >;
}

/** What each protocol's device says of itself unless it is told otherwise. */
const usual: Readonly<Record<ProtocolName, { readonly id: string | null; readonly model: string | null }>> = {
  composer: { id: null, model: "M5StickCPLUS2" },
  // A locally administered MAC: no real device has it.
  trmnl: { id: "02:00:00:00:00:01", model: "og" },
  screen: { id: null, model: null },
};

function readNumber(name: string, text: string, least: number): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= 1_000_000) return value;
  throw new ArgumentError(
    `Cannot read --${name}: found ${JSON.stringify(text)}, expected ${least} to 1000000`,
  );
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const names = {
    protocol: text,
    url: text,
    polls: text,
    interval: text,
    press: text,
    model: text,
    id: text,
  };
  const options = {
    ...names,
    token: text,
    device: text,
    save: text,
    help: { type: "boolean", short: "h" },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new ArgumentError(`Cannot read the arguments: ${found.replace(/\.$/, "")}`, { cause });
  }
}

/** Reads the command line; null when it asks for help. Throws ArgumentError. */
export function readArguments(args: readonly string[]): Simulation | null {
  const found = parse(args);
  if (found.help) return null;
  const { protocol, url = "http://127.0.0.1:8080", press = null, token = null, device = null } = found;
  const expected = "expected composer, trmnl or screen";
  if (!isProtocolName(protocol)) {
    throw new ArgumentError(
      `Cannot read --protocol: found ${JSON.stringify(protocol) ?? "none"}, ${expected}`,
    );
  }
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new ArgumentError(
      `Cannot read --url: found ${JSON.stringify(url)}, expected an http or https address`,
    );
  }
  const buttons = protocol === "screen" ? "ABCDE" : "ABC";
  if (press !== null && (press.length !== 1 || !buttons.includes(press))) {
    const accepted = protocol === "screen" ? "A to E" : "A, B or C";
    throw new ArgumentError(`Cannot read --press: found ${JSON.stringify(press)}, expected ${accepted}`);
  }
  if (protocol === "screen" && device === null) {
    throw new ArgumentError(
      "Cannot ask for a screen: found no --device, expected the device's six characters",
    );
  }
  const polls = readNumber("polls", found.polls ?? "1", 1);
  if (!Number.isInteger(polls)) {
    throw new ArgumentError(`Cannot read --polls: found ${polls}, expected a whole number`);
  }
  const interval = readNumber("interval", found.interval ?? "1", 0);
  const model = found.model ?? usual[protocol].model;
  const known = model === null ? null : findReportedModel(model);
  const identity = {
    id: found.id ?? usual[protocol].id,
    token,
    friendlyId: device,
    panel: known?.panel ?? null,
  };
  const extension = known?.panel.encoding ?? "png";
  const reported = known?.reportedAs[0] ?? model;
  const simulated = { url, ...identity, model: reported, extension };
  return { protocol, polls, interval, press, save: found.save ?? "data/simulated", device: simulated };
}
