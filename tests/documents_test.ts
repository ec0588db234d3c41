import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { apps, languageTags } from "../apps/mod.ts";
import { protocols } from "../devices/mod.ts";
import { listFiles } from "../scripts/list_files.ts";
import { CONFIG_NAMES } from "../server/config.ts";
import {
  isNamed,
  normalizeAddress,
  readAddresses,
  readAnchors,
  readDocuments,
  readLinks,
  readRoutes,
} from "./documents.ts";
import { readTasks, ROOT } from "./task.ts";

const documents = await readDocuments();
const allText = documents.map(({ text }) => text).join("\n");

/** Asserts that each name stands somewhere in the documents between backticks, alone or in a phrase. */
function assertNamed(names: readonly string[], what: string): void {
  const code = [...allText.matchAll(/`+([^`]+)`+/g)].map((match) => match[1] ?? "").join("\n");
  const missing = names.filter((name) =>
    !new RegExp(`(?<![\\w-])${RegExp.escape(name)}(?![\\w-])`).test(code)
  );
  assert.ok(names.length > 0, `no ${what} was found to look for`);
  assert.deepEqual(missing, [], `${what} that neither README.md nor docs/ names`);
}

Deno.test("the documents name every configuration variable", () => assertNamed(CONFIG_NAMES, "variables"));

Deno.test("the documents name every kind of app", () =>
  assertNamed(apps.map(({ kind }) => kind), "kinds of app"));

Deno.test("the documents name every language of screens", () => assertNamed(languageTags, "languages"));

Deno.test("the documents name every wire protocol", () =>
  assertNamed(Object.keys(protocols), "wire protocols"));

Deno.test("the documents name every task", async () => {
  assertNamed(Object.keys(await readTasks()).map((name) => `task ${name}`), "tasks");
});

Deno.test("the documents name every address", async () => {
  const named = readAddresses(allText);
  const routes = await readRoutes();
  assert.ok(routes.length > 20, `found only ${routes.length} routes in server/routes/`);
  const missing = routes.filter(({ address, path }) => {
    // Calls of the JSON API are registered, and may be documented, below its prefix.
    const prefixes = path.startsWith("server/routes/api/") ? ["", "/api", "/api/v1"] : [""];
    return !prefixes.some((prefix) => isNamed(`${prefix}${address}`, named));
  });
  assert.deepEqual([...new Set(missing.map(({ address, path }) => `${address} of ${path}`))], []);
});

Deno.test("every relative link of the documents leads somewhere", async () => {
  assert.ok(documents.length >= 2, "README.md and docs/ are there");
  const broken: string[] = [];
  for (const { path, text } of documents) {
    for (const link of readLinks(text).filter((target) => !/^[a-z]+:/.test(target))) {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? path : join(dirname(path), decodeURIComponent(file));
      const found = existsSync(`${ROOT}${target}`);
      const anchors = found && anchor !== undefined
        ? readAnchors(await readFile(`${ROOT}${target}`, "utf8"))
        : [];
      if (!found || (anchor !== undefined && !anchors.includes(anchor))) broken.push(`${path}: ${link}`);
    }
  }
  assert.deepEqual(broken, []);
});

Deno.test("nothing in the tree speaks of where or how it was made", async () => {
  // Written in pieces, or this file would be found.
  const forbidden = new RegExp(["\\.\\./sha" + "red", "far" + "m-", "iss" + "ue #?\\d"].join("|"), "i");
  const files = await listFiles(
    ROOT,
    /(?:\.(?:ts|tsx|js|css|html|json|md|svg|txt|yml|yaml|lock)|^[^.]+|^\.\w+)$/,
  );
  assert.ok(files.length > 100 && files.includes(".ci/run"), "the whole tree is looked at");
  const found: string[] = [];
  for (const path of files) {
    for (const [index, line] of (await readFile(`${ROOT}${path}`, "utf8")).split("\n").entries()) {
      if (forbidden.test(line)) found.push(`${path}:${index + 1}: ${line.trim().slice(0, 80)}`);
    }
  }
  assert.deepEqual(found, []);
});

Deno.test("readLinks() finds links of prose, not of code", () => {
  const text = 'A [b](c.md#d) and ![e](f.png "g")\n```md\n[h](i.md)\n```\nand `[j](k)` [l](#m)';
  assert.deepEqual(readLinks(text), ["c.md#d", "f.png", "#m"]);
});

Deno.test("readAnchors() names headings as code hosts do", () => {
  assert.deepEqual(readAnchors("# The data path\n## `GET /` and more: why?\ntext # no"), [
    "the-data-path",
    "get--and-more-why",
  ]);
});

Deno.test("readAddresses() finds addresses however they are written", () => {
  const found = readAddresses(
    "`GET /devices/:id`, `/images/<hash>.<ext>` </td>, /readyz. And docs/adding.md, https://a.b/c/d, `GET /`",
  );
  assert.deepEqual([...found].sort(), ["/", "/devices/:", "/images/:", "/readyz"]);
});

Deno.test("readAddresses() finds any route again between backticks", () => {
  const segment = fc.stringMatching(/^(:?[a-z][a-z_]{0,8}|\{[a-z]{1,8}\})$/);
  fc.assert(fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
    const address = `/${segments.join("/")}`;
    assert.ok(readAddresses(`Ask \`GET ${address}\`, then wait.`).has(normalizeAddress(address)));
  }));
});

Deno.test("isNamed() takes another name for a variable part, or a star for the rest, and nothing else", () => {
  const named = readAddresses("`/devices/:id/screen`, `/static/*` and `/screens/:device.:encoding`");
  assert.ok(isNamed("/devices/{device}/screen", named));
  assert.ok(isNamed("/static/app/screen.css", named));
  assert.ok(isNamed("/screens/*", named));
  assert.ok(!isNamed("/static", named));
  assert.ok(!isNamed("/hooks/*", named));
  assert.ok(!isNamed("/devices/{id}", named));
  assert.ok(!isNamed("/devices", named));
  assert.ok(!isNamed("/statics/a", named));
});

Deno.test("every threat of docs/security.md names a test that is there", async () => {
  const text = documents.find(({ path }) => path === "docs/security.md")?.text ?? "";
  const rows = text.split("\n").filter((line) =>
    /^\| (?!threat |who |-)/.test(line) && /_test\.tsx?`/.test(line)
  );
  assert.ok(rows.length > 30, `found ${rows.length} threats`);
  for (const row of rows) {
    const [, path = "", title = ""] = /`([\w/]+_test\.tsx?)`: "(.+)" \|$/.exec(row) ?? [];
    const source = await readFile(`${ROOT}${path}`, "utf8").catch(() => "");
    assert.ok(title !== "" && source.includes(`"${title}"`), row);
  }
});
