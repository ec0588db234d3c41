import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProtocolName } from "../devices/mod.ts";
import { startSampleServer } from "../devices/sample_server.ts";
import { readArguments } from "./simulate_arguments.ts";
import { simulate } from "./simulate.ts";

/** Runs the script's own work against a sample server; the folder is gone when it returns. */
async function run(protocol: ProtocolName, args: readonly string[], closed = false) {
  await using server = startSampleServer({ closed });
  const folder = await Deno.makeTempDir();
  const lines: string[] = [];
  const waits: number[] = [];
  try {
    const rest = ["--url", server.url, "--save", join(folder, "new"), "--device", "A1B2C3"];
    const simulation = readArguments(["--protocol", protocol, ...rest, ...args])!;
    const faults = await simulate(simulation, {
      print: (...words: unknown[]) => lines.push(words.join(" ")),
      columns: 80,
      wait: (seconds) => Promise.resolve(void waits.push(seconds)),
    });
    const files = (await readdir(join(folder, "new"))).sort();
    const texts = await Promise.all(files.map((file) => readFile(join(folder, "new", file), "utf8")));
    return { faults, lines, waits, files, texts, polls: server.polls };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a handheld is played: exchanges, captions and screen are printed, and all of it saved", async () => {
  const { faults, lines, files, texts, waits } = await run("composer", ["--polls", "3", "--interval", "7"]);
  assert.deepEqual(faults, []);
  assert.deepEqual(waits, [7, 7]);
  assert.match(lines[0] ?? "", /^POST http:.* 200 application\/json, \d+ bytes$/);
  assert.ok(lines.includes('  labels A="Red" B="Green" C="Blue"'));
  assert.ok(lines.includes("  comes again in 300 s"));
  assert.equal(lines.at(-1)?.startsWith("4 exchanges saved in "), true);
  assert.deepEqual(files.slice(0, 4), [
    "0001-post-root.headers.txt",
    "0001-post-root.json",
    "0002-get-images-a-png.headers.txt",
    "0002-get-images-a-png.png",
  ]);
  assert.match(texts[0] ?? "", /^POST http:.*\/\n200\n(.*\n)*content-type: application\/json\n/);
  assert.equal(JSON.parse(texts[1] ?? "").app, "rotation");
});

Deno.test("the screen is drawn once, not again while it stays", async () => {
  const { lines } = await run("screen", ["--polls", "3", "--interval", "0"]);
  assert.equal(
    lines.filter((line) => line.includes("\u2580") || line.includes("\u2584") || line.includes("\u2588"))
      .length,
    1,
  );
  assert.equal(lines.filter((line) => line.includes(" 304 ")).length, 2);
});

Deno.test("a button is pressed after each poll", async () => {
  const { polls } = await run("composer", ["--polls", "2", "--interval", "0", "--press", "C"]);
  assert.deepEqual(polls.map((poll) => poll.press?.value ?? poll.event), ["init", "Blue", "init", "Blue"]);
});

Deno.test("firmware is played with the model's name and size", async () => {
  const { polls, lines } = await run("trmnl", ["--model", "x"]);
  assert.deepEqual([polls[0]?.event, polls[1]?.event], ["setup", "poll"]);
  assert.deepEqual([polls[1]?.claim.model, polls[1]?.claim.width], ["x", 1872]);
  assert.ok(
    lines.some((line) => line.startsWith("  fault: The PNG has 1x1 pixels")),
    "one pixel is no screen for it",
  );
});

Deno.test("a refusal is printed and is a fault", async () => {
  const { faults, lines } = await run("screen", [], true);
  assert.deepEqual(faults, ["The status is 403, expected 200 or 304"]);
  assert.ok(lines.includes('  text "Cannot admit the device: found a closed server"'));
});
