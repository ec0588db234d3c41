import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { validate } from "dockerfile-utils";
import { reach, readImportGraph } from "../scripts/imports.ts";
import { readDeploy, readStages, type Stage, startWords } from "./deploy.ts";
import { readTasks, readVariables, ROOT } from "./task.ts";

const text = await readDeploy("Dockerfile");
const [build, image] = readStages(text) as [Stage, Stage];

/** The words of every step of a stage that begins so. */
function stepsOf(stage: Stage, keyword: string, ...begins: readonly string[]): (readonly string[])[] {
  return stage.steps
    .filter((step) => step.keyword === keyword && begins.every((word, at) => step.words[at] === word))
    .map(({ words }) => words.slice(begins.length));
}

/** The files that are compiled into the image; a shell says which ones a pattern means, and tests are left out. */
async function compiled(): Promise<readonly string[]> {
  const [words = []] = stepsOf(build, "RUN", "deno", "cache");
  const found = await Promise.all(words.map(async (word) => {
    const files = await Array.fromAsync(glob(word, { cwd: ROOT }));
    assert.ok(files.length > 0, `${word} is no file`);
    return files;
  }));
  return found.flat().filter((file) => !/_test\.tsx?$/.test(file));
}

Deno.test("the Dockerfile has no faults, and builds on the Deno that the tests run on", () => {
  assert.deepEqual(validate(text), []);
  assert.equal(build.image, `denoland/deno:debian-${Deno.version.deno}`);
  assert.equal(image.image, build.image);
});

Deno.test("a container runs what the start task runs, as nobody in particular, and is asked how it is", async () => {
  assert.deepEqual(stepsOf(image, "ENTRYPOINT"), [["deno"]]);
  assert.deepEqual(stepsOf(image, "CMD"), [await startWords()]);
  const set = stepsOf(image, "ENV").flat();
  for (const [name, value] of Object.entries(await readVariables("start"))) {
    assert.ok(set.includes(`${name}=${value}`), name);
  }
  assert.deepEqual(stepsOf(image, "USER"), [["1993:1993"]]);
  assert.deepEqual(stepsOf(image, "VOLUME"), [["/app/data"]]);
  const [health = []] = stepsOf(image, "HEALTHCHECK");
  assert.match(health.join(" "), /\/healthz/);
  const copies = image.steps.filter(({ keyword }) => keyword === "COPY");
  assert.deepEqual(copies.map(({ words, flags }) => [words.at(-1), ...flags]), [
    ["/deno-dir", "--from=build"],
    ["/app", "--from=build"],
    ["/app/data", "--from=build", "--chown=1993:1993", "--chmod=0700"],
  ]);
});

Deno.test("an image has every file that the server and the tasks in it import", async () => {
  const copied = stepsOf(build, "COPY").flatMap((words) => words.slice(0, -1));
  for (const path of copied) assert.ok(existsSync(`${ROOT}${path}`), path);
  const ignored = (await readDeploy("Dockerfile.dockerignore")).split("\n");
  assert.deepEqual(
    ignored.filter((line) => line.startsWith("!")).map((line) => line.slice(1)).sort(),
    copied.sort(),
  );

  const entries = await compiled();
  const reached = reach(await readImportGraph(ROOT), entries);
  assert.ok(reached.size > 500);
  for (const file of reached) {
    assert.ok(copied.includes(file.split("/")[0] ?? ""), `${file} is not copied`);
    assert.doesNotMatch(file, /_test\.tsx?$/, "tests are left out of the context");
  }
  // What is imported later, and workers, are named by an address and not imported.
  let named = 0;
  for (const file of reached) {
    const source = await readFile(`${ROOT}${file}`, "utf8");
    for (const [, path = ""] of source.matchAll(/"\.\/([\w/]+\.tsx?)",\s+(?:"|import\.meta)/g)) {
      const later = file.replace(/[^/]+$/, path);
      assert.ok(entries.includes(later), `${later}, which ${file} names, is not compiled`);
      named++;
    }
  }
  assert.ok(named > 50, `${named} addresses`);
  const tasks = await readTasks();
  for (const name of ["backup", "restore", "token", "retire"]) {
    assert.ok(entries.some((entry) => tasks[name]?.endsWith(` ${entry}`)), name);
  }
});

Deno.test("an image leaves out exactly the packages that nothing in it uses", async () => {
  const entries = await compiled();
  const files = [...reach(await readImportGraph(ROOT), entries)];
  const sources = (await Promise.all(files.map((file) => readFile(`${ROOT}${file}`, "utf8")))).join("\n");
  const { imports } = JSON.parse(await readFile(`${ROOT}deno.json`, "utf8")) as {
    imports: Record<string, string>;
  };
  const packages = new Set(Object.keys(imports).map((name) => name.replace(/\/$/, "")));
  // Fonts and icons are files whose paths are put together while the server runs.
  const unused = [...packages].filter((name) =>
    !sources.includes(name) && !/^@(fontsource|iconify)/.test(name)
  );
  const [removed = []] = stepsOf(build, "RUN", "deno", "remove");
  assert.deepEqual([...removed].sort(), unused.sort());
});
