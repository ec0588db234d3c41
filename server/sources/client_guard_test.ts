import assert from "node:assert/strict";
import { createClient } from "./client.ts";
import { openOrigin } from "./origin_fixture.ts";
import { LIMIT, refusal } from "./refusal.ts";

const open = createClient({ allowed: ["127.0.0.0/8"], timeout: 3_000 });
const closed = createClient({ allowed: [], timeout: 3_000 });

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
