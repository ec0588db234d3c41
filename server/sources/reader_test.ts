import assert from "node:assert/strict";
import { sha256 } from "../../renderers/mod.ts";
import { ParseError } from "./errors.ts";
import { createReader, type Reading } from "./reader.ts";

function reading(text: string, parser: Reading["parser"] = "json"): Reading {
  const context = { contentType: "", now: Date.parse("2026-03-04T12:00:00Z"), timeZone: "UTC" };
  return { parser, body: new TextEncoder().encode(text), context, longestSide: 100 };
}

Deno.test("content is read off the main thread, in its order, and refused by itself", async () => {
  const reader = createReader();
  const [one, other, wrong] = await Promise.allSettled([
    reader.read(reading('{"a": 1}')),
    reader.read(reading("b", "text")),
    reader.read(reading("secret")),
  ]);
  assert.deepEqual(one, { status: "fulfilled", value: { text: '{"a":1}', hash: sha256('{"a":1}') } });
  assert.equal(other.status === "fulfilled" && other.value.text, '"b"');
  assert.ok(wrong.status === "rejected" && wrong.reason instanceof ParseError);
  assert.ok(!wrong.reason.message.includes("secret"));
  await assert.rejects(reader.read(reading("no picture", "image")), ParseError);
  reader.close();
});

Deno.test("content that hangs its parser ends with its worker, and the next is read by another", async () => {
  const reader = createReader({ timeout: 1_000 });
  // The 30th of February never comes, and the library looks for it year after year.
  const hostile = Array.from(
    { length: 20_000 },
    (_, index) =>
      `BEGIN:VEVENT\r\nUID:${index}\r\nDTSTART:19000101T000000Z\r\nRRULE:FREQ=YEARLY;COUNT=99999;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT`,
  );
  const hung = reader.read(reading(`BEGIN:VCALENDAR\r\n${hostile.join("\r\n")}\r\nEND:VCALENDAR`, "ical"));
  const behind = reader.read(reading("1"));
  await assert.rejects(hung, /Cannot read content: found content that takes more than 1000 ms to read/);
  assert.equal((await behind).text, "1");
  reader.close();
});
