import type { z } from "@hono/zod-openapi";
import { type HookRow, insertHook, updateHook } from "../../database/mod.ts";
import { newSecret } from "../auth/secret.ts";
import { InvalidBodyError, NotFoundError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { hookPatch, newHook } from "../routes/api/hook_json.ts";
import { expectApp } from "../routes/api/known.ts";
import type { Services } from "../services.ts";

type Needed = Pick<Services, "db" | "clock">;

/** Makes a hook. Throws InvalidBodyError, ConstraintError where the slug is taken. */
export async function createHook({ db, clock }: Needed, input: z.output<typeof newHook>): Promise<HookRow> {
  if (input.app_id !== null) await expectApp(db, input.app_id, "app_id");
  const at = clock.now().epochMilliseconds;
  const secret = input.secret ?? null;
  const hook = expectSecret({
    id: newId(),
    slug: input.slug ?? newSecret().replace(/[^A-Za-z0-9]/g, "").slice(0, 20).padEnd(20, "x"),
    appId: input.app_id,
    strategy: input.strategy,
    streamLimit: input.stream_limit,
    guard: input.guard ?? (secret === null ? "open" : "secret"),
    secret,
    signatureHeader: input.signature_header?.toLowerCase() ?? null,
    ratePerMinute: input.rate_per_minute,
    byteLimit: input.byte_limit,
    createdAt: at,
    updatedAt: at,
  });
  await insertHook(db, hook);
  return hook;
}

/** Changes a hook; what was sent to it stays. Throws InvalidBodyError, NotFoundError, ConstraintError. */
export async function changeHook(
  { db, clock }: Needed,
  hook: HookRow,
  patch: z.output<typeof hookPatch>,
): Promise<HookRow> {
  if (typeof patch.app_id === "string") await expectApp(db, patch.app_id, "app_id");
  const changed = expectSecret({
    ...hook,
    slug: patch.slug ?? hook.slug,
    appId: patch.app_id === undefined ? hook.appId : patch.app_id,
    strategy: patch.strategy ?? hook.strategy,
    streamLimit: patch.stream_limit ?? hook.streamLimit,
    guard: patch.guard ?? hook.guard,
    secret: patch.secret === undefined ? hook.secret : patch.secret,
    signatureHeader: patch.signature_header === undefined
      ? hook.signatureHeader
      : patch.signature_header?.toLowerCase() ?? null,
    ratePerMinute: patch.rate_per_minute ?? hook.ratePerMinute,
    byteLimit: patch.byte_limit ?? hook.byteLimit,
    updatedAt: clock.now().epochMilliseconds,
  });
  if (!await updateHook(db, changed)) throw new NotFoundError("hook", hook.slug);
  return changed;
}

/** A guarded hook needs the secret that it asks for. */
function expectSecret(hook: HookRow): HookRow {
  if (hook.guard === "open" || hook.secret !== null) return hook;
  const detail = `found nothing, expected at least 8 characters for the guard ${hook.guard}`;
  throw new InvalidBodyError([{ path: "secret", detail }]);
}
