import assert from "node:assert/strict";
import { readBody } from "./open_visit.ts";

function sending(chunks: readonly string[], end: "close" | "stall" | "break") {
  let cancelled = false;
  const rest = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = rest.shift();
      if (next !== undefined) return controller.enqueue(new TextEncoder().encode(next));
      if (end === "close") return controller.close();
      if (end === "break") return controller.error(new Error("connection reset"));
      return new Promise(() => {});
    },
    cancel: () => void (cancelled = true),
  }, { highWaterMark: 0 });
  const request = new Request("http://screens.test/", { method: "POST", body });
  return { request, cancelled: () => cancelled };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

Deno.test("a body that does not end is not waited for, and what came is read", async () => {
  const { request, cancelled } = sending(["ab", "cd"], "stall");
  const { body, length } = await readBody(request, 100, 50);
  assert.deepEqual([text(body), length, cancelled()], ["abcd", 4, true]);
});

Deno.test("a body whose sender went away is read as far as it came", async () => {
  const { body } = await readBody(sending(["ab"], "break").request, 100);
  assert.equal(text(body), "ab");
});

Deno.test("of a body no more is read than asked for, and the rest is not waited for", async () => {
  const { request, cancelled } = sending(["abc", "def", "ghi"], "stall");
  const { body, length } = await readBody(request, 5);
  assert.deepEqual([text(body), length, cancelled()], ["abcde", 6, true]);
});

Deno.test("a whole body is read to its end, and no body is an empty one", async () => {
  assert.equal(text((await readBody(sending(["ab", "c"], "close").request, 100)).body), "abc");
  assert.deepEqual(await readBody(new Request("http://screens.test/"), 100), {
    body: new Uint8Array(),
    length: 0,
  });
});
