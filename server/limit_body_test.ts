import assert from "node:assert/strict";
import { BASE_URL, openTestApp, PASSWORD, type TestApp } from "./app_fixture.ts";
import { failureResponse } from "./failure_response.ts";
import { routes } from "./http.ts";
import { limitTo } from "./limit_body.ts";

/** A body that never ends, and how many bytes of it were taken. */
function endless(): { readonly body: ReadableStream<Uint8Array<ArrayBuffer>>; taken(): number } {
  let taken = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      controller.enqueue(new Uint8Array(65_536));
      taken += 65_536;
    },
  }, { highWaterMark: 0 });
  return { body, taken: () => taken };
}

async function send(test: TestApp, path: string, init: RequestInit): Promise<number> {
  const headers = { "content-type": "multipart/form-data; boundary=x", ...init.headers };
  const response = await test.fetch(path, { method: "POST", redirect: "manual", ...init, headers });
  await response.body?.cancel();
  return response.status;
}

Deno.test("nothing is taken of a stranger's body wherever an admin may send a large one", async () => {
  await using test = await openTestApp();
  const pages = ["/apps/new", "/apps/preview", "/apps/x", "/apps/x/editor", "/apps/x/editor/draft"];
  const more = ["/settings/restore", "/settings/rules", "/devices/change", "/devices/decide", "/hooks"];
  for (const path of [...pages, ...more, "/api/v1/files", "/api/v1/apps", "/update-labels"]) {
    const { body, taken } = endless();
    assert.ok([303, 401].includes(await send(test, path, { body })), path);
    assert.equal(taken(), 0, path);
  }
  const { body, taken } = endless();
  assert.equal(await send(test, "/login", { body }), 413);
  assert.ok(taken() <= 2 * 65_536, `${taken()} bytes`);
});

Deno.test("of many large bodies only so many are taken in at one time, and all are answered", async () => {
  await using test = await openTestApp();
  let [under, most] = [0, 0];
  const authorization = `Basic ${btoa(`admin:${PASSWORD}`)}`;
  const answers = await Promise.all(Array.from({ length: 12 }, () => {
    let left = 40;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        if (left === 40) most = Math.max(most, ++under);
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (left-- > 0) return controller.enqueue(new Uint8Array(65_536));
        under--;
        controller.close();
      },
    }, { highWaterMark: 0 });
    return send(test, "/api/v1/files", { body, headers: { authorization } });
  }));
  assert.deepEqual(answers, Array(12).fill(422), "none of them is a picture");
  assert.ok(most <= 2, `${most} at one time`);
});

Deno.test("a body that stops, drips or breaks off is given up, and is not the server's fault", async () => {
  const app = routes();
  app.post(
    "/",
    limitTo(1000, { patience: { piece: 50, whole: 200 } }),
    async (c) => c.text(await c.req.text()),
  );
  app.onError((error, c) => failureResponse(c, error));
  let isGivenUp = false;
  const post = async (pull: (controller: ReadableStreamDefaultController<Uint8Array>) => unknown) => {
    isGivenUp = false;
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => void await pull(controller),
      cancel: () => void (isGivenUp = true),
    }, { highWaterMark: 0 });
    const response = await app.request(BASE_URL, { method: "POST", body });
    await response.body?.cancel();
    return response.status;
  };
  assert.equal(await post(() => new Promise((resolve) => setTimeout(resolve, 300))), 408);
  const drip = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    // Given up meanwhile.
    if (controller.desiredSize !== null && !isGivenUp) controller.enqueue(new Uint8Array(1));
  };
  assert.equal(await post(drip), 408);
  assert.equal(await post((controller) => controller.error(new Error("invalid HTTP/1 request"))), 400);
  assert.equal(await post((controller) => controller.enqueue(new Uint8Array(600))), 413);
  const whole = await app.request(BASE_URL, { method: "POST", body: "x".repeat(1000) });
  assert.equal((await whole.text()).length, 1000);
});
