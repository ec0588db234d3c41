import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { goldenCases } from "./cases.ts";
import { countDifferences, drawCase, readReference, REFERENCES } from "./pictures.ts";

for (const golden of goldenCases) {
  Deno.test(`${golden.name} is drawn as it was reviewed, to the pixel`, async () => {
    const reference = await readReference(golden);
    assert.ok(reference, `no reviewed picture: \`deno task golden\` draws it, then look at it`);
    const drawn = await drawCase(golden);
    const differences = countDifferences(reference, drawn);
    const advice = "`deno task golden` draws it anew and writes a page of before and after";
    assert.equal(differences, 0, `${differences} pixels differ from the reviewed picture; ${advice}`);
  });
}

Deno.test("every reviewed picture belongs to a case, and all of them are small", async () => {
  const files = await readdir(REFERENCES, { withFileTypes: true });
  assert.deepEqual(files.map(({ name }) => name).sort(), goldenCases.map(({ name }) => `${name}.png`).sort());
});
