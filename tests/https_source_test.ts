import assert from "node:assert/strict";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { certify, createAuthority } from "../server/sources/certificates_fixture.ts";
import { type Admin, ADMIN_PASSWORD, signIn } from "./admin.ts";
import { withinPatience } from "./output.ts";
import { makeDataFolder, startServer } from "./server_process.ts";

/** Waits until the sources of an app were tried. */
async function tried(admin: Admin, id: string) {
  for (;;) {
    const { data: [source] } = (await admin.get(`/api/v1/apps/${id}/sources`)).body;
    if (source?.fetched_at || source?.error) return source;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

Deno.test("a server shows what came over https from an authority that it is told to trust, and refuses another name", async () => {
  const authority = await createAuthority();
  const open = async (name: string) => {
    const server = createServer({ ...await certify(authority, { name }) }, (_, response) => {
      response.setHeader("content-type", "application/json").end('[{"room":"Attic"}]');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return server;
  };
  const [good, wrong] = [await open("localhost"), await open("elsewhere.test")];
  await using folder = await makeDataFolder();
  const file = `${folder.path}/authority.pem`;
  await Deno.writeTextFile(file, authority.cert);
  const env = { ADMIN_PASSWORD, DENO_CERT: file, SOURCE_ALLOW_PRIVATE: "127.0.0.0/8,::1/128" };
  await using server = await startServer({ env });
  const admin = signIn(server.url);
  const install = async ({ port }: AddressInfo) => {
    const settings = { url: `https://localhost:${port}/list.json` };
    return (await admin.post("/api/v1/apps", { kind: "table", settings })).body.id as string;
  };
  try {
    const shown = await install(good.address() as AddressInfo);
    const came = await withinPatience(tried(admin, shown), "a source to be tried");
    assert.deepEqual([came.error, came.host], [null, "localhost"]);
    await (await fetch(`${server.url}/?device=M5StickCPLUS2&event=init`)).body?.cancel();
    const { data: [device] } = (await admin.get("/api/v1/devices")).body;
    await admin.patch(`/api/v1/devices/${device.id}`, { default_app_id: shown });
    const look = await (await fetch(`${server.url}/?device=M5StickCPLUS2&event=init`)).json();
    assert.match(look.text, /Attic/);

    const refusedId = await install(wrong.address() as AddressInfo);
    const refused = await withinPatience(tried(admin, refusedId), "a source to be tried");
    assert.equal(refused.fetched_at, null);
    assert.match(refused.error, /^Cannot fetch from localhost: found a certificate of another name/);
  } finally {
    for (const each of [good, wrong]) {
      each.closeAllConnections();
      each.close();
    }
  }
});
