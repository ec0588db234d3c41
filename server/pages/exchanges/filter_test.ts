import assert from "node:assert/strict";
import fc from "fast-check";
import { filterPath, readFilter, statusRange } from "./filter.ts";

const read = (path: string) => readFilter(Object.fromEntries(new URL(path, "http://here.test").searchParams));

Deno.test("a filter is read from an address and written into one", () => {
  const path = "/exchanges?device=Lobby&protocol=trmnl&outcome=4xx&slow=200&text=%3Cb%3E";
  assert.deepEqual(read(path), {
    device: "Lobby",
    protocol: "trmnl",
    outcome: "4xx",
    slow: 200,
    text: "<b>",
  });
  assert.equal(filterPath(read(path)), path);
  assert.equal(filterPath({}), "/exchanges");
  assert.equal(filterPath({ text: "a" }, "01M"), "/exchanges?text=a&before=01M");
});

Deno.test("what a filter cannot be is left out", () => {
  assert.deepEqual(read("/exchanges?protocol=../x&outcome=9xx&slow=fast&text=%20&device="), {});
});

Deno.test("readFilter() takes any query, and gives back what filterPath() wrote", () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.string({ unit: "grapheme" })), (query) => {
    const filter = readFilter(query);
    assert.deepEqual(read(filterPath(filter)), filter);
  }));
  const text = fc.stringMatching(/^\S[^\ud800-\udfff]{0,30}\S$/u);
  fc.assert(fc.property(text, text, (device, sought) => {
    assert.deepEqual(read(filterPath({ device, text: sought })), { device, text: sought });
  }));
});

Deno.test("an outcome stands for statuses, or for failure in general", () => {
  assert.deepEqual([statusRange("4xx"), statusRange("304"), statusRange("failed")], [
    [400, 499],
    [304, 304],
    null,
  ]);
});
