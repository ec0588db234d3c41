import type { DatabaseClient, Row, Statement } from "../client.ts";
import { deleteDeliveriesStatement } from "../hook_deliveries/mod.ts";
import { deleteVariablesStatement } from "../hook_variables/mod.ts";
import { readFirst, readInteger, readOptionalText, readText, readWord } from "../row.ts";
import { deleteStatement, insertStatement, updateStatement } from "../table.ts";
import { hooks1 } from "./hooks_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [hooks1];

const { statements } = hooks1;

/** How what is sent changes the variables that are there: in their place, merged, or appended. */
export type HookStrategy = "replace" | "deep_merge" | "stream";

/** What a sender must show: nothing, the secret itself, or the HMAC-SHA256 of the body with it. */
export type HookGuard = "open" | "secret" | "hmac";

/** An address that records what is sent to it and may feed an app. Times in milliseconds since the epoch. */
export interface HookRow {
  readonly id: string;
  /** Names it in its address; unique. */
  readonly slug: string;
  /** The app that it feeds, or null. */
  readonly appId: string | null;
  readonly strategy: HookStrategy;
  /** Items that a stream keeps of each array. */
  readonly streamLimit: number;
  readonly guard: HookGuard;
  /** As it is, since an HMAC needs it; never shown again. */
  readonly secret: string | null;
  /** Lower-case name of the header that carries the HMAC. */
  readonly signatureHeader: string | null;
  /** Deliveries that are taken in a minute. */
  readonly ratePerMinute: number;
  /** Bytes of a body that are taken. */
  readonly byteLimit: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Adds a hook. Throws ConstraintError when the slug or id is taken. */
export async function insertHook(db: DatabaseClient, hook: HookRow): Promise<void> {
  await db.execute(insertStatement(hooks1, toColumns(hook)));
}

/** The hook of this slug or id, or null. */
export async function findHook(db: DatabaseClient, slugOrId: string): Promise<HookRow | null> {
  return readFirst((await db.execute({ sql: statements.find, args: [slugOrId] })).rows, fromColumns);
}

/** Hooks, newest first; `before` is the id that a page ended with. */
export async function listHooks(
  db: DatabaseClient,
  page: { limit: number; before?: string | undefined },
): Promise<HookRow[]> {
  const { rows } = await db.execute(
    page.before === undefined
      ? { sql: statements.list, args: [page.limit] }
      : { sql: statements.listBefore, args: [page.before, page.limit] },
  );
  return rows.map(fromColumns);
}

/** Ids of the hooks that feed an app, oldest first. */
export async function findHookIdsOfApp(db: DatabaseClient, appId: string): Promise<string[]> {
  return (await db.execute({ sql: statements.ofApp, args: [appId] })).rows.map((row) => readText(row, "id"));
}

/** Puts a hook in the place of the one with its id; answers whether there was one. Throws ConstraintError. */
export async function updateHook(db: DatabaseClient, hook: HookRow): Promise<boolean> {
  const { id, created_at: _createdAt, ...set } = toColumns(hook);
  return (await db.execute(updateStatement(hooks1, { key: { id: id ?? null }, set }))).rowsAffected === 1;
}

/** Deletes a hook with all that was sent to it, all or none; answers whether there was one. */
export async function deleteHook(db: DatabaseClient, id: string): Promise<boolean> {
  const [deleted] = await db.batch([
    deleteStatement(hooks1, { id }),
    deleteVariablesStatement(id),
    deleteDeliveriesStatement(id),
  ]);
  return deleted?.rowsAffected === 1;
}

/** Lets go of an app that is deleted. */
export function releaseHooksOfAppStatement(appId: string): Statement {
  return { sql: statements.releaseApp, args: [appId] };
}

function toColumns(hook: HookRow): Row {
  return {
    id: hook.id,
    slug: hook.slug,
    app_id: hook.appId,
    strategy: hook.strategy,
    stream_limit: hook.streamLimit,
    guard: hook.guard,
    secret: hook.secret,
    signature_header: hook.signatureHeader,
    rate_per_minute: hook.ratePerMinute,
    byte_limit: hook.byteLimit,
    created_at: hook.createdAt,
    updated_at: hook.updatedAt,
  };
}

function fromColumns(row: Row): HookRow {
  return {
    id: readText(row, "id"),
    slug: readText(row, "slug"),
    appId: readOptionalText(row, "app_id"),
    strategy: readWord(row, "strategy", ["replace", "deep_merge", "stream"]),
    streamLimit: readInteger(row, "stream_limit"),
    guard: readWord(row, "guard", ["open", "secret", "hmac"]),
    secret: readOptionalText(row, "secret"),
    signatureHeader: readOptionalText(row, "signature_header"),
    ratePerMinute: readInteger(row, "rate_per_minute"),
    byteLimit: readInteger(row, "byte_limit"),
    createdAt: readInteger(row, "created_at"),
    updatedAt: readInteger(row, "updated_at"),
  };
}
