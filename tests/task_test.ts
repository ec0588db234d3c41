import assert from "node:assert/strict";
import fc from "fast-check";
import { readTask, readVariables, splitCommands } from "./task.ts";

Deno.test("splitCommands() splits a task as a shell would, and refuses what a shell would do more", () => {
  assert.deepEqual(splitCommands("deno fmt --check && deno lint"), [["deno", "fmt", "--check"], [
    "deno",
    "lint",
  ]]);
  assert.deepEqual(splitCommands(`a "--x=b c" 'd e'`), [["a", "--x=b c", "d e"]]);
  assert.throws(() => splitCommands("deno test | tee log"), /Cannot split task at "\|"/);
  assert.throws(() => splitCommands("deno run $HOME"), /Cannot split task/);
});

Deno.test("splitCommands() gives any plain words back", () => {
  const word = fc.stringMatching(/^[\w.,=/:@-]{1,12}$/);
  const commands = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(commands, (expected) => {
    assert.deepEqual(splitCommands(expected.map((words) => words.join(" ")).join(" && ")), expected);
  }));
});

Deno.test("the start task asks for no permission without bounds but the network", async () => {
  const [words = [], ...more] = await readTask("start");
  assert.deepEqual(more, []);
  const broad = words.filter((word) => /^(-A|--allow-all|--allow-[a-z]+)$/.test(word));
  assert.deepEqual(broad, ["--allow-net"]);
  assert.ok(words.includes("--allow-write=data"));
});

Deno.test("readVariables() gives what stands before a command, and nothing where nothing does", async () => {
  assert.deepEqual(Object.keys(await readVariables("start")), ["MALLOC_ARENA_MAX", "MALLOC_MMAP_THRESHOLD_"]);
  assert.deepEqual(await readVariables("dev"), await readVariables("start"));
  assert.deepEqual(await readVariables("test"), {});
});

Deno.test("readTask() says which task it cannot find", async () => {
  await assert.rejects(readTask("no-such-task"), /Cannot run task no-such-task/);
});
