import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { isNamed, readAddresses, readRoutes } from "./documents.ts";
import { readDeploy } from "./deploy.ts";
import { ROOT } from "./task.ts";

const text = await readDeploy("Caddyfile");

/** A block of a Caddyfile: what stands before its brace, and the lines and blocks in it. */
interface Block {
  readonly head: string;
  readonly lines: string[];
  readonly blocks: Block[];
}

/** Reads the blocks of a Caddyfile; variables such as `{$SITE:localhost}` are no braces of it. */
function readBlocks(source: string): Block {
  const root: Block = { head: "", lines: [], blocks: [] };
  const stack = [root];
  for (const line of source.split("\n").map((one) => one.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    const top = stack.at(-1);
    assert.ok(top !== undefined, "a brace too many");
    if (line === "}") stack.pop();
    else if (line.endsWith(" {")) {
      const block = { head: line.slice(0, -2), lines: [], blocks: [] };
      top.blocks.push(block);
      stack.push(block);
    } else top.lines.push(line);
  }
  assert.equal(stack.length, 1, "every brace is closed");
  return root;
}

function find(block: Block, head: string): Block {
  const found = block.blocks.find((one) => one.head === head);
  assert.ok(found !== undefined, `no ${head}`);
  return found;
}

/** The paths after `path` in a line. */
function pathsOf(line: string | undefined): readonly string[] {
  return (line ?? "").replace(/^.*?\bpath /, "").split(/\s+/);
}

/** Whether a path of a matcher means an address: it is the same, or ends in a star. */
function isMatched(address: string, paths: readonly string[]): boolean {
  return paths.some((path) => path.endsWith("*") ? address.startsWith(path.slice(0, -1)) : path === address);
}

const caddyfile = readBlocks(text);
const secure = find(caddyfile, "{$SITE:localhost}");
const plain = find(caddyfile, "http://{$SITE:localhost}");
const compressed = pathsOf(secure.lines.find((line) => line.startsWith("@files")));
const ofDevices = pathsOf(find(plain, "@devices").lines.find((line) => line.startsWith("path")));

/** The addresses that devices and hooks use, as the files that serve them register them. */
const ROUTES = /^server\/routes\/(?:composer|trmnl|screen|images|hooks|custom_plugins)\.ts$/;

Deno.test("every path in the Caddyfile is an address of the server", async () => {
  const named = readAddresses(await readFile(`${ROOT}docs/addresses.md`, "utf8"));
  for (const path of [...compressed, ...ofDevices]) assert.ok(isNamed(path, named), path);
  const [check = ""] = /(?<=health_uri )\S+/.exec(text) ?? [];
  assert.ok(isNamed(check, named), check);
});

Deno.test("devices are answered without TLS, and nothing that they ask for is compressed", async () => {
  const routes = (await readRoutes()).filter(({ path }) => ROUTES.test(path));
  const addresses = ["/", "/api/setup", "/api/display", "/api/log", ...routes.map(({ address }) => address)];
  for (const address of addresses.map((one) => one.replace(/[:{].*$/, "x"))) {
    assert.ok(isMatched(address, ofDevices), `${address} is not for devices`);
    assert.ok(!isMatched(address, compressed), `${address} would be compressed`);
  }
  assert.deepEqual(secure.lines.filter((line) => line.startsWith("encode")), ["encode @files zstd gzip"]);
  assert.deepEqual(plain.lines.filter((line) => line.startsWith("encode")), []);
});

Deno.test("a browser without TLS is led to it, and both ways lead to the same servers", () => {
  assert.deepEqual(find(plain, "@devices").lines.filter((line) => line.startsWith("not")), [
    "not header Accept *text/html*",
  ]);
  assert.deepEqual(find(plain, "handle").lines, ["redir https://{host}{uri} 308"]);
  assert.deepEqual(find(plain, "handle @devices").lines, ["import server"]);
  assert.ok(secure.lines.includes("import server"));
  assert.equal(find(caddyfile, "(server)").blocks[0]?.head, "reverse_proxy {$UPSTREAMS:127.0.0.1:8080}");
});

/** What Caddy says of a file, or null where it is not installed. */
async function validate(path: string): Promise<{ code: number; said: string } | null> {
  try {
    const args = ["validate", "--adapter", "caddyfile", "--config", path];
    const { code, stderr } = await new Deno.Command("caddy", { args, env: { SITE: "screens.example.com" } })
      .output();
    return { code, said: new TextDecoder().decode(stderr) };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

// What the tests above read holds everywhere; Caddy's own word is taken where it is installed.
const verdict = await validate(`${ROOT}deploy/Caddyfile`);
if (verdict === null) console.log("Caddy is not installed: its own word on the Caddyfile is not asked");
else {
  Deno.test("Caddy takes the Caddyfile", () => {
    assert.equal(verdict.code, 0, verdict.said);
  });
}
