import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type Call, createClient } from "./client.ts";
import { SourceError } from "./errors.ts";
import { openOrigin, readAll } from "./origin_fixture.ts";

const LIMIT = 100_000;
const open = createClient({ allowed: ["127.0.0.0/8"], timeout: 3_000 });
const closed = createClient({ allowed: [], timeout: 3_000 });

async function refusal(
  call: Partial<Call> & { url: string },
  client = open,
): Promise<SourceError> {
  const error = await client.send({ limit: LIMIT, ...call }).then(() => null, (thrown) => thrown);
  assert.ok(error instanceof SourceError, String(error));
  return error;
}

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
  assert.equal(asked?.headers["user-agent"], "screen-composer");
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

Deno.test("loopback, private and link-local addresses are refused without a connection", async () => {
  await using origin = await openOrigin((_, response) => void response.end("secret"));
  for (
    const host of ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"]
  ) {
    const error = await refusal({ url: `http://${host}:${origin.port}/` }, closed);
    assert.ok(error.fault === "network" || error.fault === "name", `${host}: ${error.message}`);
  }
  for (const host of ["169.254.169.254", "10.0.0.1", "[fe80::1]", "[fd00::1]"]) {
    assert.equal((await refusal({ url: `http://${host}/` }, closed)).fault, "network", host);
  }
  assert.equal(origin.asked.length, 0);
});

Deno.test("a name with any address that may not be reached is refused", async () => {
  const resolve = () => Promise.resolve(["93.184.216.34", "127.0.0.1"]);
  const client = createClient({ allowed: [], resolve, timeout: 3_000 });
  assert.equal((await refusal({ url: "http://mixed.test/" }, client)).fault, "network");
});

Deno.test("an answer of DNS that changes between check and use is never used", async () => {
  await using good = await openOrigin((_, response) => void response.end("good"), "127.0.0.2");
  await using evil = await openOrigin((_, response) => void response.end("evil"), "127.0.0.1");
  const answers = [["127.0.0.2"], ["127.0.0.1"]];
  let asked = 0;
  const client = createClient({
    allowed: ["127.0.0.2/32"],
    resolve: () => Promise.resolve(answers[Math.min(asked++, 1)] ?? []),
    timeout: 3_000,
  });
  const { body } = await client.send({ url: `http://rebinding.test:${good.port}/`, limit: LIMIT });
  assert.deepEqual([new TextDecoder().decode(body), asked], ["good", 1]);
  // The next request checks the changed answer, and refuses it.
  assert.equal((await refusal({ url: `http://rebinding.test:${evil.port}/` }, client)).fault, "network");
  assert.equal(evil.asked.length, 0);
});

Deno.test("the next address is tried where one does not answer", async () => {
  await using origin = await openOrigin((_, response) => void response.end("here"), "127.0.0.1");
  const client = createClient({
    allowed: ["127.0.0.0/8"],
    resolve: () => Promise.resolve(["127.0.0.9", "127.0.0.1"]),
    timeout: 3_000,
  });
  const { body } = await client.send({ url: `http://two.test:${origin.port}/`, limit: LIMIT });
  assert.equal(new TextDecoder().decode(body), "here");
});

Deno.test("redirects are followed, each checked again", async () => {
  await using inner = await openOrigin((_, response) => void response.end("inner"), "127.0.0.1");
  await using outer = await openOrigin(({ url = "" }, response) => {
    const to = url === "/in"
      ? inner.url
      : url === "/file"
      ? "file:///etc/passwd"
      : url === "/loop"
      ? "/loop"
      : "/end";
    if (url === "/end") response.end("end");
    else response.writeHead(302, { location: to }).end();
  }, "127.0.0.2");
  const client = createClient({ allowed: ["127.0.0.2/32"], timeout: 3_000 });
  const { body } = await client.send({ url: `${outer.url}/once`, limit: LIMIT });
  assert.equal(new TextDecoder().decode(body), "end");
  assert.equal((await refusal({ url: `${outer.url}/in` }, client)).fault, "network");
  assert.equal((await refusal({ url: `${outer.url}/file` }, client)).fault, "address");
  assert.equal((await refusal({ url: `${outer.url}/loop` }, client)).fault, "redirect");
  assert.equal(inner.asked.length, 0);
});

Deno.test("headers follow to the same origin alone, and a body never leaves it", async () => {
  await using other = await openOrigin((_, response) => void response.end());
  await using origin = await openOrigin(({ url }, response) => {
    if (url === "/same") response.writeHead(307, { location: "/end" }).end();
    else if (url === "/other") response.writeHead(301, { location: other.url }).end();
    else if (url === "/kept") response.writeHead(308, { location: other.url }).end();
    else response.end();
  });
  const headers = {
    Authorization: "Bearer secret",
    "X-Api-Key": "secret",
    Cookie: "a=secret",
    Accept: "text/x",
  };
  await open.send({ url: `${origin.url}/same`, headers, method: "POST", body: "secret", limit: LIMIT });
  await open.send({ url: `${origin.url}/other`, headers, method: "POST", body: "secret", limit: LIMIT });
  assert.equal(
    (await refusal({ url: `${origin.url}/kept`, method: "POST", body: "secret" })).fault,
    "redirect",
  );
  assert.equal(origin.asked[1]?.headers.authorization, "Bearer secret");
  assert.equal(origin.asked[1]?.headers["content-length"], "6");
  assert.deepEqual(other.asked.map(({ method }) => method), ["GET"]);
  assert.equal(other.asked[0]?.headers.accept, "text/x");
  assert.ok(!JSON.stringify(other.asked[0]?.headers).includes("secret"));
});

Deno.test("other schemes, and what is no URL, are refused", async () => {
  for (
    const url of [
      "ftp://a.test/",
      "file:///etc/passwd",
      "javascript:1",
      "data:text/plain,a",
      "",
      "a",
      "http://",
    ]
  ) {
    assert.equal((await refusal({ url })).fault, "address", url);
  }
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
  assert.match(error.message, /certificate that cannot be trusted/);
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
