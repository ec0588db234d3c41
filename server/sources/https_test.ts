import assert from "node:assert/strict";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";
import { type Certificate, certify, createAuthority } from "./certificates_fixture.ts";
import { sendApart } from "./send_apart.ts";

/** A real TLS server on one address of the loopback; says where it was reached, by which name, and for which host. */
async function openSecure(certificate: Certificate, address: string) {
  const asked: string[] = [];
  const server = createServer({ ...certificate }, (request, response) => {
    const { servername } = request.socket as TLSSocket;
    asked.push(`${request.socket.localAddress} ${servername} ${request.headers.host}`);
    response.end("the body");
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A file with the authority's certificate, which goes when it is disposed of. */
async function pemFile({ cert }: Certificate) {
  const path = await Deno.makeTempFile({ suffix: ".pem" });
  await Deno.writeTextFile(path, cert);
  return { path, [Symbol.asyncDispose]: () => Deno.remove(path) };
}

Deno.test("over https the address stays the one that was checked, while certificate and host go by the name", async () => {
  const authority = await createAuthority();
  await using file = await pemFile(authority);
  await using server = await openSecure(await certify(authority, { name: "calendar.test" }), "127.0.0.2");
  const { port, asked } = server;
  const trusting = { DENO_CERT: file.path };
  const call = (name: string) => ({ url: `https://${name}:${port}/private`, address: "127.0.0.2" });

  assert.equal(await sendApart(call("calendar.test"), trusting), "the body\n");
  assert.deepEqual(asked, [`127.0.0.2 calendar.test calendar.test:${port}`]);

  // The same server by a name that its certificate is not for, and by no name at all.
  assert.equal(
    await sendApart(call("other.test"), trusting),
    "Cannot fetch from other.test: found a certificate of another name, expected one of other.test\n",
  );
  assert.match(await sendApart(call("127.0.0.2"), trusting), /certificate of another name/);
  assert.match(
    await sendApart(call("calendar.test"), {}),
    /certificate that cannot be trusted: .* expected a valid one, or its authority in DENO_CERT/,
  );
  assert.match(
    await sendApart(call("calendar.test"), { NODE_EXTRA_CA_CERTS: file.path }),
    /found NODE_EXTRA_CA_CERTS.* expected them in DENO_CERT/,
  );
  assert.equal(asked.length, 1, "nothing else was sent to it");
});

Deno.test("a certificate that is over is refused", async () => {
  const authority = await createAuthority();
  await using file = await pemFile(authority);
  const over = await certify(authority, { name: "calendar.test", over: true });
  await using server = await openSecure(over, "127.0.0.1");
  const call = { url: `https://calendar.test:${server.port}/`, address: "127.0.0.1" };
  assert.match(
    await sendApart(call, { DENO_CERT: file.path }),
    /certificate that cannot be trusted: it is over, or/,
  );
  assert.deepEqual(server.asked, []);
});
