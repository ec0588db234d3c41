import assert from "node:assert/strict";
import { readDeploy, startWords } from "./deploy.ts";
import { readVariables } from "./task.ts";

const text = await readDeploy("screen-composer.service");
/** Most exposure that `systemd-analyze security` may find, of 10. */
const MOST_EXPOSURE = 2;

/** Every directive of a unit, by its section: names to their values, in order. */
function readUnit(unit: string): Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> {
  const sections: Record<string, Record<string, string[]>> = {};
  let section: Record<string, string[]> | null = null;
  for (const line of unit.split("\n").filter((one) => one !== "" && !one.startsWith("#"))) {
    const heading = /^\[(\w+)\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      section = sections[heading] ??= {};
      continue;
    }
    const [, name, value] = /^([A-Z]\w+)=(.*)$/.exec(line) ?? [];
    assert.ok(section !== null && name !== undefined && value !== undefined, `cannot read ${line}`);
    (section[name] ??= []).push(value);
  }
  return sections;
}

async function analyze(...args: readonly string[]): Promise<{ code: number; said: string } | null> {
  try {
    const { code, stdout, stderr } = await new Deno.Command("systemd-analyze", { args: [...args] }).output();
    return { code, said: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

Deno.test("the service runs what the start task runs, as a user of its own that may write its data alone", async () => {
  const service = readUnit(text)["Service"] ?? {};
  assert.deepEqual(service["ExecStart"], [`/usr/local/bin/deno ${(await startWords()).join(" ")}`]);
  for (const [name, value] of Object.entries(await readVariables("start"))) {
    assert.ok(service["Environment"]?.includes(`${name}=${value}`), name);
  }
  assert.deepEqual(service["User"], ["screen-composer"]);
  assert.deepEqual(service["ProtectSystem"], ["strict"]);
  assert.deepEqual(service["ReadWritePaths"], [`${service["WorkingDirectory"]?.[0]}/data`]);
  assert.deepEqual(service["CapabilityBoundingSet"], [""]);
  assert.deepEqual(service["Restart"], ["always"]);
  for (const name of ["NoNewPrivileges", "PrivateDevices", "PrivateTmp", "PrivateUsers", "ProtectHome"]) {
    assert.deepEqual(service[name], ["yes"], name);
  }
  assert.deepEqual(readUnit(text)["Install"]?.["WantedBy"], ["multi-user.target"]);
});

const isThere = (await analyze("--version")) !== null;

// What the tests above read holds everywhere; systemd's own word is taken where it is installed.
if (!isThere) console.log("systemd is not installed: its own word on the service is not asked");
else {
  Deno.test("systemd finds no fault in the service, and it little exposed", async () => {
    const folder = await Deno.makeTempDir();
    try {
      const path = `${folder}/screen-composer.service`;
      // Whether the program is installed is no question of the unit.
      await Deno.writeTextFile(path, text.replace("/usr/local/bin/deno", Deno.execPath()));
      const verified = await analyze("verify", "--man=no", path);
      assert.equal(verified?.code, 0, verified?.said ?? "nothing");
      const judged = await analyze("security", "--offline=true", "--no-pager", path);
      const exposure = /Overall exposure level for \S+: ([\d.]+)/.exec(judged?.said ?? "")?.[1];
      assert.ok(Number(exposure) <= MOST_EXPOSURE, judged?.said ?? "nothing");
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
}
