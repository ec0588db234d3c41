import type { Context } from "hono";
import type { HookRow } from "../../../database/mod.ts";
import type { HttpEnv } from "../../http.ts";
import { type HookFields, NEW_HOOK } from "../../pages/hooks/hook_form.tsx";
import { readForm } from "./read_form.ts";

/** What the form of a hook sent. */
export interface SentHook extends HookFields {
  /** Empty to keep the secret that is there. */
  readonly secret: string;
  /** Whether the hook is to go. */
  readonly remove: boolean;
}

/** Reads the form of a hook; what is missing is as on a new one. */
export async function readHookForm(c: Context<HttpEnv>): Promise<SentHook> {
  const form = await readForm(c);
  const text = (name: string, fallback = "") => {
    const value = form[name];
    return typeof value === "string" ? value.trim() : fallback;
  };
  const fields = Object.entries(NEW_HOOK).map(([name, value]) => [name, text(name, value)]);
  return {
    ...Object.fromEntries(fields) as HookFields,
    secret: text("secret"),
    remove: text("remove") !== "",
  };
}

/** A form as the JSON API would be sent it. */
export function toHookInput({ slug, app_id, signature_header, secret, remove: _, ...rest }: SentHook) {
  const number = (text: string) => /^\d+$/.test(text) ? Number(text) : text;
  return {
    ...(slug !== "" && { slug }),
    app_id: app_id === "" ? null : app_id,
    strategy: rest.strategy,
    guard: rest.guard,
    signature_header: signature_header === "" ? null : signature_header,
    ...(secret !== "" && { secret }),
    rate_per_minute: number(rest.rate_per_minute),
    byte_limit: number(rest.byte_limit),
    stream_limit: number(rest.stream_limit),
  };
}

/** A hook as its form shows it. */
export function ofRow(hook: HookRow): HookFields {
  return {
    slug: hook.slug,
    app_id: hook.appId ?? "",
    strategy: hook.strategy,
    guard: hook.guard,
    signature_header: hook.signatureHeader ?? "",
    rate_per_minute: String(hook.ratePerMinute),
    byte_limit: String(hook.byteLimit),
    stream_limit: String(hook.streamLimit),
  };
}
