/** Plays a device: polls a server, draws the screen in the terminal, and saves what came. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  createSimulator,
  type Received,
  type ReceivedImage,
  SimulationError,
  type Visit,
} from "../devices/mod.ts";
import { decodeImage, toHalfBlocks } from "../renderers/mod.ts";
import { ArgumentError, HELP, readArguments, type Simulation } from "./simulate_arguments.ts";

/** What a simulation is given from outside: where lines go, how wide they may be, and how to wait. */
export interface Surroundings {
  readonly print: (line: string) => void;
  readonly columns: number;
  readonly wait: (seconds: number) => Promise<void>;
}

function extensionOf(mediaType: string): string {
  const subtype = mediaType.split(";")[0]!.split("/")[1] ?? "";
  return {
    json: "json",
    "problem+json": "json",
    png: "png",
    bmp: "bmp",
    jpeg: "jpg",
    html: "html",
  }[subtype] ?? "bin";
}

/** Writes the body of an exchange, and its address, status and headers beside it. */
async function save(folder: string, received: Received, number: number): Promise<void> {
  const { method, url, status, headers, bytes } = received;
  const place = new URL(url).pathname.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "").slice(0, 60) ||
    "root";
  const name = join(folder, `${String(number).padStart(4, "0")}-${method.toLowerCase()}-${place}`);
  const lines = [`${method} ${url}`, String(status), ...[...headers].map((header) => header.join(": "))];
  await writeFile(`${name}.headers.txt`, lines.join("\n") + "\n");
  if (bytes.length > 0) await writeFile(`${name}.${extensionOf(headers.get("content-type") ?? "")}`, bytes);
}

/** The image in half blocks, or why it cannot be drawn. */
async function drawImage({ bytes, mediaType }: ReceivedImage, columns: number): Promise<string> {
  try {
    const raster = await decodeImage(bytes, mediaType);
    return toHalfBlocks(raster, Math.min(columns, raster.width));
  } catch (error) {
    return `(${bytes.length} bytes of ${mediaType}: ${error instanceof Error ? error.message : error})`;
  }
}

function describe(visit: Visit): string[] {
  const { labels, text, refreshSeconds, faults } = visit;
  const captions = Object.entries(labels ?? {}).map(([name, caption]) =>
    `${name}=${JSON.stringify(caption)}`
  );
  return [
    ...(captions.length > 0 ? [`  labels ${captions.join(" ")}`] : []),
    ...(text ? [`  text ${JSON.stringify(text)}`] : []),
    ...(refreshSeconds === null ? [] : [`  comes again in ${refreshSeconds} s`]),
    ...faults.map((fault) => `  fault: ${fault}`),
  ];
}

/** Plays the device. Faults that were found, in their order. Throws SimulationError when the server is not there. */
export async function simulate(
  simulation: Simulation,
  surroundings: Surroundings,
): Promise<readonly string[]> {
  const { protocol, polls, interval, press, device: options } = simulation;
  const { print, columns, wait } = surroundings;
  const device = createSimulator(protocol, options);
  const faults: string[] = [];
  let drawn: ReceivedImage | null = null;
  let count = 0;
  await mkdir(simulation.save, { recursive: true });

  async function show(visit: Visit): Promise<void> {
    for (const received of visit.exchanges) {
      await save(simulation.save, received, ++count);
      const type = received.headers.get("content-type") ?? "no body";
      print(`${received.method} ${received.url} ${received.status} ${type}, ${received.bytes.length} bytes`);
    }
    for (const line of describe(visit)) print(line);
    if (visit.image !== null && visit.image !== drawn) print(await drawImage(visit.image, columns));
    drawn = visit.image;
    faults.push(...visit.faults);
  }

  for (let poll = 0; poll < polls; poll++) {
    if (poll > 0) await wait(interval);
    await show(await device.poll());
    if (press !== null) await show(await device.press(press));
  }
  print(`${count} exchanges saved in ${simulation.save}`);
  return faults;
}

function terminalColumns(): number {
  return Deno.stdout.isTerminal() ? Deno.consoleSize().columns : 80;
}

async function main(): Promise<number> {
  try {
    const simulation = readArguments(Deno.args);
    if (simulation === null) {
      console.log(HELP);
      return 0;
    }
    const wait = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1000));
    const faults = await simulate(simulation, { print: console.log, columns: terminalColumns(), wait });
    return faults.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof ArgumentError) {
      console.error(`${error.message}\nSee --help`);
      return 2;
    }
    if (!(error instanceof SimulationError)) throw error;
    console.error(error.message);
    return 1;
  }
}

if (import.meta.main) Deno.exit(await main());
