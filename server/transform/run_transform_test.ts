import assert from "node:assert/strict";
import { runTransform } from "./run_transform.ts";
import { LIMITS } from "./sandbox_message.ts";

async function run(body: string, input: unknown = {}) {
  const { output, fault } = await runTransform({
    code: `function transform(input) {\n${body}\n}`,
    input: JSON.stringify(input),
  });
  return fault === null ? JSON.parse(output) : { fault };
}

Deno.test("a transform makes JSON of JSON, at once or by a promise", async () => {
  assert.deepEqual(await run("return { sum: input.a.reduce((x, y) => x + y) }", { a: [1, 2] }), { sum: 3 });
  assert.equal(await run("return undefined"), null);
  assert.deepEqual(await run("return Promise.resolve([input.n]).then(([n]) => n + 1)", { n: 1 }), 2);
  const { output } = await runTransform({
    code: "const transform = async ({ n }) => ({ n })",
    input: '{"n":"ü🎉"}',
  });
  assert.equal(output, '{"n":"ü🎉"}');
});

Deno.test("a fault is told with its line and column", async () => {
  assert.match(
    (await run("\n  throw new TypeError('mine')")).fault,
    /^TypeError: mine \(line 3, column \d+\)$/,
  );
  assert.match((await run("return input.a.b")).fault, /^TypeError: .*\(line 2, column \d+\)$/);
  assert.match(
    (await runTransform({ code: "function transform( {", input: "{}" })).fault ?? "",
    /^SyntaxError: .*\(line \d/,
  );
  assert.match((await runTransform({ code: "1", input: "{}" })).fault ?? "", /transform/);
  assert.match((await run("return new Promise(() => {})")).fault, /never kept/);
});

Deno.test("files, the environment, the network, modules and threads are not there", async () => {
  const names =
    "Deno process require fetch WebSocket XMLHttpRequest Worker importScripts postMessage self window navigator setTimeout WebAssembly Buffer caches";
  const found = await run(
    `return input.filter((name) => (0, eval)("typeof " + name) !== "undefined" || name in globalThis)`,
    names.split(" "),
  );
  assert.deepEqual(found, []);
  assert.deepEqual(
    await run(
      "return typeof Function('return this')().Deno + typeof [].constructor.constructor('return typeof Deno')()",
    ),
    "undefinedstring",
  );
  for (
    const module of [
      "node:fs",
      "file:///etc/passwd",
      "npm:left-pad",
      "https://example.com/a.js",
      "data:text/javascript,export default 1",
    ]
  ) {
    const { fault } = await run(`return import(${JSON.stringify(module)}).then((m) => Object.keys(m))`);
    assert.ok(typeof fault === "string", module);
  }
});

Deno.test("what never ends is ended, what takes memory without end is out of it", async () => {
  const ends = /found no end after 1000 ms/;
  assert.match((await run("while (true);")).fault, ends);
  // Each turn takes a little memory: which limit comes first is a matter of the machine.
  const turns = await run("const again = () => Promise.resolve().then(again); return again()");
  assert.match(turns.fault, /found no end after 1000 ms|out of memory/);
  assert.match((await run("return /(a+)+b/.test('a'.repeat(40))")).fault, ends);
  for (
    const bomb of [
      "const all = []; while (true) all.push(new Array(1e5).fill(1))",
      "const all = []; while (true) all.push(new Uint8Array(1e7).fill(1))",
      "const all = new Map(); for (let i = 0; ; i++) all.set(i, 'x' + i)",
      "let text = 'x'; while (true) text += text",
      "return 'x'.repeat(2 ** 29).split('')",
      "let big = 2n; while (true) big = big ** 3n",
      "return new ArrayBuffer(2 ** 31).byteLength",
      "const again = () => again(); again()",
      "let deep = {}; for (let i = 0; i < 1e6; i++) deep = { deep }; return deep",
      "return JSON.parse('['.repeat(1e6))",
      "const ring = {}; ring.ring = ring; return ring",
      "return 'x'.repeat(2e6)",
      "return { toJSON() { while (true); } }",
    ]
  ) {
    const { fault } = await run(bomb);
    assert.ok(typeof fault === "string" && fault.length > 5, bomb);
  }
  assert.match((await run("return 'x'.repeat(2e6)")).fault, /expected 1048576 at most/);
  assert.match(
    (await runTransform({ code: "", input: "1".repeat(LIMITS.input + 1) })).fault ?? "",
    /to transform/,
  );
});

Deno.test("prototypes that a transform changes are its own", async () => {
  const fault = await run(
    `Object.prototype.polluted = 1; Array.prototype.map = null; JSON.stringify = () => "x"; Promise.prototype.then = null;
    return JSON.parse('{"__proto__": {"polluted": 2}, "a": 1}')`,
  );
  assert.ok(fault !== undefined);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  assert.deepEqual([1].map((one) => one), [1]);
  assert.deepEqual(await run("return 1"), 1);
});

Deno.test("many at once are run one after the other", async () => {
  const all = await Promise.all([1, 2, 3].map((n) => run(`return input.n * 2`, { n })));
  assert.deepEqual(all, [2, 4, 6]);
});
