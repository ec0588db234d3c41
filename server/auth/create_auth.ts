import * as database from "../../database/mod.ts";
import type { DatabaseClient } from "../../database/mod.ts";
import type { Clock } from "../clock.ts";
import { InvalidInputError, TooManyAttemptsError, UnauthenticatedError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { Log } from "../log.ts";
import type { Auth, Identity, SignedIn } from "./auth.ts";
import { readCredentials } from "./credentials.ts";
import { checkPassword, hashPassword, verifyPassword } from "./password.ts";
import { createRemembered } from "./remembered.ts";
import { API_TOKEN_PREFIX, hashSecret, newSecret } from "./secret.ts";
import { createThrottle } from "./throttle.ts";

/** The one admin's name: also the user name of Basic authentication. */
export const ADMIN_NAME = "admin";

const DAY = 86_400_000;
const SESSION_LASTS = 30 * DAY;
const SETUP_LASTS = DAY;
const WAITING = 64;

/** Authentication over the rows of a database. */
export function createAuth(options: { db: DatabaseClient; clock: Clock; log: Log }): Auth {
  const { db, clock, log } = options;
  const throttle = createThrottle(clock);
  const remembered = createRemembered(clock);
  const now = () => clock.now().epochMilliseconds;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  /** The admin's id when the password is right. Throws TooManyAttemptsError. */
  async function checkLogin(
    login: { name: string; password: string; address: string },
  ): Promise<string | null> {
    const admin = await database.findAdmin(db, ADMIN_NAME);
    const named = admin !== null && login.name === ADMIN_NAME;
    if (named && remembered.has(login.password, admin.passwordHash)) return admin.id;
    throttle.check(login.address);
    if (named && await verifyPassword(login.password, admin.passwordHash)) {
      remembered.add(login.password, admin.passwordHash);
      throttle.succeeded(login.address);
      return admin.id;
    }
    throttle.failed(login.address);
    log.warn("Refused a wrong admin password", { address: login.address });
    return null;
  }

  /** One at a time: guesses sent side by side neither slip past the throttle nor take 32 MiB each. */
  function login(attempt: { name: string; password: string; address: string }): Promise<string | null> {
    if (waiting >= WAITING) throw new TooManyAttemptsError(1);
    waiting++;
    const mine = turn.then(() => checkLogin(attempt)).finally(() => waiting--);
    turn = mine.catch(() => {});
    return mine;
  }

  async function beginSession(adminId: string): Promise<SignedIn> {
    const secret = newSecret();
    const expiresAt = now() + SESSION_LASTS;
    await database.deleteExpiredSessions(db, now());
    await database.insertSession(db, { hash: hashSecret(secret), adminId, createdAt: now(), expiresAt });
    return { secret, expiresAt: Temporal.Instant.fromEpochMilliseconds(expiresAt) };
  }

  async function savePassword(password: string): Promise<string> {
    checkPassword(password);
    const passwordHash = await hashPassword(password);
    const present = await database.findAdmin(db, ADMIN_NAME);
    const admin = {
      id: present?.id ?? newId(),
      name: ADMIN_NAME,
      passwordHash,
      createdAt: present?.createdAt ?? now(),
    };
    await database.saveAdmin(db, admin);
    await database.deleteSessionsOf(db, admin.id);
    await db.batch([database.deleteTokensStatement({ kind: "setup" })]);
    return admin.id;
  }

  async function findSetupToken(token: string): Promise<string | null> {
    const hash = hashSecret(token);
    return (await database.findToken(db, hash, now()))?.kind === "setup" ? hash : null;
  }

  async function makeToken(
    row: { kind: "api" | "setup"; name: string; token: string; expiresAt: number | null },
  ) {
    const { token, ...rest } = row;
    const stored = { ...rest, hash: hashSecret(token), deviceId: null, createdAt: now() };
    await database.insertToken(db, stored);
    return { token, row: stored };
  }

  return {
    async authenticate(request, address): Promise<Identity | null> {
      const shown = readCredentials(request.headers);
      if (shown === null) return null;
      if (shown.kind === "password") {
        const adminId = await login({ ...shown, address });
        return adminId === null ? null : { kind: "password", adminId, name: ADMIN_NAME };
      }
      if (shown.kind === "token") {
        if (!shown.token.startsWith(API_TOKEN_PREFIX)) return null;
        const token = await database.findToken(db, hashSecret(shown.token), now());
        if (token?.kind !== "api") return null;
        const admin = await database.findAdmin(db, ADMIN_NAME);
        return { kind: "token", adminId: admin?.id ?? "", name: token.name };
      }
      const sessionHash = hashSecret(shown.secret);
      const session = await database.findSession(db, sessionHash, now());
      return session && { kind: "session", adminId: session.adminId, name: ADMIN_NAME, sessionHash };
    },
    async signIn({ password, address }) {
      const adminId = await login({ name: ADMIN_NAME, password, address });
      if (adminId === null) throw new UnauthenticatedError("Cannot sign in: the password is wrong");
      return beginSession(adminId);
    },
    signOut: async (secret) => void await database.deleteSession(db, hashSecret(secret)),
    hasAdmin: async () => await database.findAdmin(db, ADMIN_NAME) !== null,
    setPassword: async (password) => void await savePassword(password),
    async ensurePassword(password) {
      const admin = await database.findAdmin(db, ADMIN_NAME);
      if (admin === null || !await verifyPassword(password, admin.passwordHash)) await savePassword(password);
    },
    async createSetupToken() {
      const made = await makeToken({
        kind: "setup",
        name: "setup link",
        token: newSecret(),
        expiresAt: now() + SETUP_LASTS,
      });
      return made.token;
    },
    isSetupToken: async (token) => await findSetupToken(token) !== null,
    async setUp({ token, password }) {
      checkPassword(password);
      const hash = await findSetupToken(token);
      // Only whoever takes the row out may set the password: two at once cannot both.
      if (hash === null || await database.consumeToken(db, hash, now()) === null) {
        throw new UnauthenticatedError(
          "Cannot set the password: the setup link has been used or is older than 24 hours",
        );
      }
      return beginSession(await savePassword(password));
    },
    async createApiToken(name) {
      const trimmed = name.trim();
      if (trimmed.length < 1 || trimmed.length > 100) {
        throw new InvalidInputError(
          `Cannot name an API token: found ${trimmed.length} characters, expected 1 to 100`,
        );
      }
      return await makeToken({
        kind: "api",
        name: trimmed,
        token: API_TOKEN_PREFIX + newSecret(),
        expiresAt: null,
      });
    },
  };
}
