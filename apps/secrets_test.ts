import assert from "node:assert/strict";
import { z } from "zod";
import { declareApp } from "./declare_app.ts";
import { createSecrets } from "./secrets.ts";
import { secretText, settingsSchema } from "./settings.ts";

const { findSecrets, hideSecrets, keepSecrets } = createSecrets((kind) => kind === app.kind ? app : null);
const account = z.object({ user: z.string().default(""), key: secretText({ title: "Key" }) });
const tree: z.ZodType = z.object({
  key: secretText({ title: "Key" }),
  get children() {
    return z.array(tree).optional();
  },
});
const app = declareApp({
  kind: "secretive",
  name: "Secretive",
  description: "Has secrets in every place.",
  settings: z.object({
    url: z.string().default(""),
    token: secretText({ title: "Token", description: "Of your account." }),
    maybe: secretText({ title: "Maybe" }).optional(),
    accounts: z.array(account).default([]),
    byName: z.record(z.string(), secretText({ title: "One" })).default({}),
    either: z.union([z.object({ pin: secretText({ title: "Pin" }) }), z.string()]).default(""),
    tree: tree.optional(),
  }),
});

const stored = {
  url: "https://a.test",
  token: "t0ken",
  maybe: "m4ybe",
  accounts: [{ user: "ada", key: "k3y" }, { user: "bob", key: "" }],
  byName: { a: "one" },
  either: { pin: "p1n" },
  tree: { key: "root", children: [{ key: "leaf" }] },
};

Deno.test("a secret is described as one, so that a form hides what is typed", () => {
  const { properties } = settingsSchema(app) as { properties: Record<string, unknown> };
  assert.deepEqual(properties["token"], {
    type: "string",
    default: "",
    title: "Token",
    description: "Of your account.",
    format: "password",
    writeOnly: true,
  });
});

Deno.test("secrets are hidden wherever they are, and what is no secret stays", () => {
  assert.deepEqual(hideSecrets(app, stored), {
    url: "https://a.test",
    token: "[set]",
    maybe: "[set]",
    accounts: [{ user: "ada", key: "[set]" }, { user: "bob", key: "" }],
    byName: { a: "[set]" },
    either: { pin: "[set]" },
    tree: { key: "[set]", children: [{ key: "[set]" }] },
  });
  assert.deepEqual(hideSecrets(app, {}), {});
});

Deno.test("what is hidden comes back as it was, and what is new replaces it", () => {
  assert.deepEqual(keepSecrets(app, hideSecrets(app, stored), stored), stored);
  const changed = keepSecrets(app, { token: "new", maybe: "", accounts: [{ key: "[set]" }] }, stored);
  assert.deepEqual(changed, { token: "new", maybe: "", accounts: [{ key: "k3y" }] });
  assert.deepEqual(keepSecrets(app, { token: "[set]", url: "[set]" }, {}), { token: "[set]", url: "[set]" });
});

Deno.test("findSecrets() lists those that are set, by their paths", () => {
  assert.deepEqual([...findSecrets(app, stored)], [
    ["token", ["t0ken"]],
    ["maybe", ["m4ybe"]],
    ["accounts.0.key", ["k3y"]],
    ["byName.a", ["one"]],
    ["either.pin", ["p1n"]],
    ["tree.key", ["root"]],
    ["tree.children.0.key", ["leaf"]],
  ]);
});

const fetching = declareApp({
  kind: "fetching",
  name: "Fetching",
  description: "Has addresses.",
  settings: z.object({
    from: z.array(z.object({ url: z.string().meta({ format: "uri" }), name: z.string() })).default([]),
    note: z.string().default(""),
  }),
});

Deno.test("what lets one in by an address is hidden there, and comes back where items moved", () => {
  const url = (key: string) => `https://ana:pass-${key}@a.test/${key}?token=t0ken-${key}`;
  const known = { from: [{ url: url("x"), name: "X" }, { url: url("y"), name: "Y" }], note: url("x") };
  const hidden = hideSecrets(fetching, known) as typeof known;
  assert.deepEqual(hidden, {
    from: [
      { url: "https://ana:[set]@a.test/x?token=[set]", name: "X" },
      { url: "https://ana:[set]@a.test/y?token=[set]", name: "Y" },
    ],
    note: url("x"),
  });
  assert.deepEqual(keepSecrets(fetching, hidden, known), known);
  const moved = { ...hidden, from: hidden.from.toReversed() };
  assert.deepEqual(keepSecrets(fetching, moved, known), { ...known, from: known.from.toReversed() });
  assert.deepEqual([...findSecrets(fetching, known)], [
    ["from.0.url", ["pass-x", "t0ken-x"]],
    ["from.1.url", ["pass-y", "t0ken-y"]],
  ]);
});

const around = declareApp({
  kind: "around",
  name: "Around",
  description: "Has settings of other kinds inside.",
  settings: z.object({
    parts: z.array(z.object({
      kind: z.string(),
      settings: z.record(z.string(), z.unknown()).default({}).meta({ format: "app-settings" }),
    })).default([]),
  }),
});

Deno.test("settings of a kind inside another's keep their secrets to themselves, and get them back", () => {
  const given = {
    parts: [{ kind: "secretive", settings: stored }, { kind: "gone", settings: { a: ["b", 1] } }],
  };
  assert.deepEqual(hideSecrets(around, given), {
    parts: [
      { kind: "secretive", settings: hideSecrets(app, stored) },
      { kind: "gone", settings: { a: ["[set]", 1] } },
    ],
  });
  assert.deepEqual(keepSecrets(around, hideSecrets(around, given), given), given);
  assert.deepEqual(findSecrets(around, given).get("parts.0.settings.accounts.0.key"), ["k3y"]);
  const other = { parts: [{ kind: "other", settings: { token: "[set]" } }] };
  assert.deepEqual(keepSecrets(around, other, given), other);
});
