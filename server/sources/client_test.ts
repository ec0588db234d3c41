import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { createClient } from "./client.ts";
import { openOrigin, readAll } from "./origin_fixture.ts";
import { LIMIT, refusal } from "./refusal.ts";

const open = createClient({ allowed: ["127.0.0.0/8"], timeout: 3_000 });

Deno.test("what was asked for arrives, with method, headers and body as they were given", async () => {
  await using origin = await openOrigin(async (request, response) => {
    const body = await readAll(request);
    response.setHeader("etag", '"1"').end(
      `${request.method} ${request.url} ${request.headers["x-key"]} ${body}`,
    );
  });
  const answer = await open.send({
    url: `http://ada:l%C3%B6ve@127.0.0.1:${origin.port}/a?b=c#d`,
    method: "POST",
    headers: { "X-Key": "k", Host: "elsewhere", Connection: "keep-alive" },
    body: "größer",
    limit: LIMIT,
  });
  assert.equal(new TextDecoder().decode(answer.body), "POST /a?b=c k größer");
  assert.deepEqual([answer.status, answer.headers.etag], [200, '"1"']);
  const [asked] = origin.asked;
  assert.equal(asked?.headers.host, `127.0.0.1:${origin.port}`);
  assert.match(asked?.headers["user-agent"] ?? "", /^screen-composer\/\d+\.\d+\.\d+/);
  assert.equal(asked?.headers.authorization, `Basic ${new TextEncoder().encode("ada:löve").toBase64()}`);
});

Deno.test("packed answers are unpacked", async () => {
  const text = "x".repeat(50_000);
  await using origin = await openOrigin(({ url }, response) => {
    const packed = url === "/br" ? brotliCompressSync(text) : gzipSync(text);
    response.setHeader("content-encoding", url === "/br" ? "br" : "gzip").end(packed);
  });
  for (const path of ["/br", "/gzip"]) {
    const { body } = await open.send({ url: origin.url + path, limit: LIMIT });
    assert.equal(new TextDecoder().decode(body), text);
  }
});

Deno.test("an answer over the limit is given up, also one that is small only while it is packed", async () => {
  const bomb = gzipSync(new Uint8Array(50_000_000));
  assert.ok(bomb.length < LIMIT);
  await using origin = await openOrigin(({ url }, response) => {
    if (url === "/bomb") response.setHeader("content-encoding", "gzip").end(bomb);
    else if (url === "/brotli") {
      response.setHeader("content-encoding", "br").end(brotliCompressSync(new Uint8Array(5_000_000)));
    } else if (url === "/cut") {
      response.setHeader("content-encoding", "gzip").end(gzipSync("a".repeat(9000)).subarray(0, 20));
    } else if (url === "/odd") response.setHeader("content-encoding", "zip").end("a");
    else {
      // Without a length, for ever.
      const more = () => void (response.write(new Uint8Array(10_000)) && setTimeout(more, 0));
      response.on("drain", more);
      more();
    }
  });
  for (const path of ["/bomb", "/brotli", "/endless"]) {
    assert.equal((await refusal({ url: origin.url + path })).fault, "size", path);
  }
  for (const path of ["/cut", "/odd"]) {
    assert.equal((await refusal({ url: origin.url + path })).fault, "content", path);
  }
});

Deno.test("a host that hangs at any point is given up in time", async () => {
  const hasty = createClient({ allowed: ["127.0.0.0/8"], timeout: 100 });
  await using origin = await openOrigin(({ url }, response) => {
    if (url === "/half") response.write("half");
    if (url === "/head") response.flushHeaders();
  });
  for (const path of ["/silent", "/head", "/half"]) {
    assert.equal((await refusal({ url: origin.url + path }, hasty)).fault, "time", path);
  }
  const lost = createClient({ allowed: [], timeout: 100, resolve: () => new Promise(() => {}) });
  assert.equal((await refusal({ url: "http://a.test/" }, lost)).fault, "time");
});

Deno.test("a certificate that nobody vouches for is refused", async () => {
  const read = (name: string) => readFile(new URL(`testdata/${name}.pem`, import.meta.url));
  const server = createServer(
    { cert: await read("self_signed"), key: await read("self_signed_key") },
    (_, response) => void response.end("secret"),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const error = await refusal({ url: `https://127.0.0.1:${port}/` });
  assert.match(
    error.message,
    /certificate that cannot be trusted: .* expected a valid one, or its authority in DENO_CERT$/,
  );
  const closing = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closing;
});

Deno.test("four requests at once reach a host, not more, and all are answered", async () => {
  await using origin = await openOrigin((_, response) => void setTimeout(() => response.end("a"), 20));
  const sent = Array.from(
    { length: 12 },
    (_, index) => open.send({ url: `${origin.url}/${index}`, limit: LIMIT }),
  );
  assert.equal((await Promise.all(sent)).length, 12);
  assert.deepEqual([origin.asked.length, origin.most], [12, 4]);
});

Deno.test("errors name the host and nothing secret", async () => {
  await using origin = await openOrigin((_, response) => {
    response.writeHead(503, { "retry-after": "120" }).end("secret");
  });
  const error = await refusal({
    url: `http://user:secret@127.0.0.1:${origin.port}/secret?token=secret`,
    headers: { "X-Key": "secret" },
  });
  assert.equal(error.message, "Cannot fetch from 127.0.0.1: found status 503, expected 200");
  assert.equal(error.retryAfterSeconds, 120);
  for (const [name, value] of [["X-Key", "secret\r\nevil: 1"], ["secret secret", "a"]] as const) {
    const headers = { [name]: value };
    assert.ok(!(await refusal({ url: origin.url, headers })).message.includes("secret"));
  }
});
