import assert from "node:assert/strict";
import { InvalidInputError, TooManyAttemptsError, UnauthenticatedError } from "../errors.ts";
import { basic, showing, withAuth } from "./fixture.ts";

const HOME = "192.0.2.1";
const PASSWORD = "right horse";

Deno.test("a setup link sets the password once and signs in", () =>
  withAuth(async ({ auth }) => {
    assert.equal(await auth.hasAdmin(), false);
    const [token, spare] = [await auth.createSetupToken(), await auth.createSetupToken()];
    assert.equal(await auth.isSetupToken(token), true);
    await assert.rejects(auth.setUp({ token, password: "short" }), InvalidInputError);
    const { secret } = await auth.setUp({ token, password: PASSWORD });
    assert.equal(await auth.hasAdmin(), true);
    assert.equal(
      (await auth.authenticate(showing({ cookie: `sc_session=${secret}` }), HOME))?.kind,
      "session",
    );
    for (const again of [token, spare]) {
      await assert.rejects(auth.setUp({ token: again, password: "another one" }), UnauthenticatedError);
      assert.equal(await auth.isSetupToken(again), false);
    }
  }));

Deno.test("of two who use a setup link at the same time only one succeeds", () =>
  withAuth(async ({ auth }) => {
    const token = await auth.createSetupToken();
    const both = ["first password", "second password"].map((password) => auth.setUp({ token, password }));
    const results = await Promise.allSettled(both);
    assert.deepEqual(results.map((result) => result.status).toSorted(), ["fulfilled", "rejected"]);
  }));

Deno.test("a setup link is void after a day, and no other token is one", () =>
  withAuth(async ({ auth, clock }) => {
    const token = await auth.createSetupToken();
    const { token: api } = await auth.createApiToken("script");
    await assert.rejects(auth.setUp({ token: api, password: PASSWORD }), UnauthenticatedError);
    assert.equal(
      (await auth.authenticate(showing({ authorization: `Bearer ${api}` }), HOME))?.name,
      "script",
    );
    clock.pass(24 * 3600);
    await assert.rejects(auth.setUp({ token, password: PASSWORD }), UnauthenticatedError);
  }));

Deno.test("a session lasts 30 days and ends by signing out or with the password", () =>
  withAuth(async ({ auth, clock }) => {
    await auth.setPassword(PASSWORD);
    const who = (secret: string) => auth.authenticate(showing({ cookie: `sc_session=${secret}` }), HOME);
    const first = await auth.signIn({ password: PASSWORD, address: HOME });
    assert.equal(first.expiresAt.toString(), "2026-01-31T00:00:00Z");
    const identity = await who(first.secret);
    assert.deepEqual([identity?.kind, identity?.name, identity?.sessionHash?.length], [
      "session",
      "admin",
      64,
    ]);
    const second = await auth.signIn({ password: PASSWORD, address: HOME });
    await auth.signOut(first.secret);
    assert.equal(await who(first.secret), null);
    assert.notEqual(await who(second.secret), null);
    await auth.setPassword("another password");
    assert.equal(await who(second.secret), null);
    const third = await auth.signIn({ password: "another password", address: HOME });
    clock.pass(30 * 86_400);
    assert.equal(await who(third.secret), null);
  }));

Deno.test("neither password, session nor tokens are in the database as they are", () =>
  withAuth(async ({ auth, db }) => {
    await auth.setPassword(PASSWORD);
    const secrets = [
      PASSWORD,
      (await auth.signIn({ password: PASSWORD, address: HOME })).secret,
      (await auth.createApiToken("script")).token,
      await auth.createSetupToken(),
    ];
    for (const table of ["admins_1", "sessions_1", "tokens_1"]) {
      const { rows } = await db.execute(`SELECT * FROM ${table}`);
      assert.ok(rows.length > 0, table);
      for (const secret of secrets) assert.ok(!JSON.stringify(rows).includes(secret), table);
    }
  }));

Deno.test("an API token is recognizable, and lets in by Bearer only", () =>
  withAuth(async ({ auth }) => {
    const { token, row } = await auth.createApiToken(" script ");
    assert.match(token, /^sc_[\w-]{43}$/);
    assert.deepEqual([row.kind, row.name, row.expiresAt], ["api", "script", null]);
    assert.equal(
      (await auth.authenticate(showing({ authorization: `Bearer ${token}` }), HOME))?.kind,
      "token",
    );
    assert.equal(await auth.authenticate(showing({ authorization: `Bearer ${token}x` }), HOME), null);
    assert.equal(await auth.authenticate(showing({ cookie: `sc_session=${token}` }), HOME), null);
    await assert.rejects(auth.createApiToken("  "), InvalidInputError);
  }));

Deno.test("the throttle holds back guesses, not sessions and tokens, and not what is remembered as right", () =>
  withAuth(async ({ auth, clock }) => {
    await auth.setPassword(PASSWORD);
    const { secret } = await auth.signIn({ password: PASSWORD, address: HOME });
    const guesses = Array.from({ length: 8 }, () => auth.signIn({ password: "wrong horse", address: HOME }));
    const errors = (await Promise.allSettled(guesses)).map((guess) =>
      guess.status === "rejected" && guess.reason.name
    );
    assert.deepEqual(errors, [
      ...Array(5).fill("UnauthenticatedError"),
      ...Array(3).fill("TooManyAttemptsError"),
    ]);
    assert.notEqual(await auth.authenticate(showing({ cookie: `sc_session=${secret}` }), HOME), null);
    assert.equal((await auth.authenticate(showing(basic("admin", PASSWORD)), HOME))?.kind, "password");
    clock.pass(61);
    await assert.rejects(
      async () => {
        for (let i = 0; i < 6; i++) await auth.authenticate(showing(basic("root", PASSWORD)), HOME);
      },
      TooManyAttemptsError,
    );
  }));

Deno.test("a password that is changed on one node is wrong on the other at once", () =>
  withAuth(async ({ auth, otherNode }) => {
    const other = otherNode();
    await auth.setPassword(PASSWORD);
    assert.notEqual(await other.authenticate(showing(basic("admin", PASSWORD)), HOME), null);
    await auth.setPassword("another password");
    assert.equal(await other.authenticate(showing(basic("admin", PASSWORD)), HOME), null);
  }));

Deno.test("ensurePassword() ends no session when the password stays", () =>
  withAuth(async ({ auth }) => {
    await auth.ensurePassword(PASSWORD);
    const { secret } = await auth.signIn({ password: PASSWORD, address: HOME });
    const who = () => auth.authenticate(showing({ cookie: `sc_session=${secret}` }), HOME);
    await auth.ensurePassword(PASSWORD);
    assert.notEqual(await who(), null);
    await auth.ensurePassword("another password");
    assert.equal(await who(), null);
  }));
