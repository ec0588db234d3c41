import type { Context } from "hono";
import {
  databasePath,
  deleteToken,
  findDatabaseFaults,
  listTokens,
  newestVersions,
  schemaVersions,
} from "../../../database/mod.ts";
import type { ProvisioningPolicy } from "../../config.ts";
import { setSessionCookie } from "../../auth/mod.ts";
import { InvalidInputError, TooManyAttemptsError, UnauthenticatedError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { SettingsPage, type SettingsPageProps } from "../../pages/settings/settings_page.tsx";
import { changeRules, readRules, type RulesChange } from "../../rules.ts";
import { VERSION } from "../../version.ts";
import { faultsByField } from "./form_faults.ts";
import { limitForm, requirePageAdmin } from "./page_admin.ts";
import { goTo, sendPage } from "./send_page.ts";
import { readForm } from "./read_form.ts";

/** When this process began, in milliseconds. */
const STARTED_AT = Date.now();

/** The page of settings: password, API tokens, what the environment decides, backup, versions. */
export const settingsRoutes = routes()
  .get("/settings", requirePageAdmin, async (c) => await sendSettings(c, {}))
  .post("/settings/password", requirePageAdmin, limitForm, async (c) => {
    const { auth } = c.var.services;
    const { current, password } = await readTexts(c, ["current", "password"]);
    try {
      await auth.signIn({ password: current, address: c.var.address });
      await auth.setPassword(password);
      setSessionCookie(c, await auth.signIn({ password, address: c.var.address }));
    } catch (error) {
      return await sendSettings(c, { faults: passwordFaults(error) }, 422);
    }
    return goTo(c, "/settings", {
      text: "The password is changed. Other browsers are signed out.",
      kind: "good",
    });
  })
  .post("/settings/tokens", requirePageAdmin, limitForm, async (c) => {
    const { name } = await readTexts(c, ["name"]);
    try {
      const { token } = await c.var.services.auth.createApiToken(name);
      // Not by another page: an address that can be opened again must not show it again.
      return await sendSettings(c, { madeToken: token });
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      return await sendSettings(c, { faults: { name: `${error.message}.` } }, 422);
    }
  })
  .post("/settings/tokens/revoke", requirePageAdmin, limitForm, async (c) => {
    const { db } = c.var.services;
    const { hash } = await readTexts(c, ["hash"]);
    const token = (await listTokens(db, { kind: "api" })).find((row) => row.hash === hash);
    if (token !== undefined) await deleteToken(db, token.hash);
    return goTo(c, "/settings#tokens", {
      text: token ? `Revoked ${token.name}.` : "It was revoked before.",
      kind: "good",
    });
  })
  .post("/settings/rules", requirePageAdmin, limitForm, async (c) => {
    const typed = await readTexts(c, ["provisioning", "age", "rows", "usual"]);
    try {
      await changeRules(c.var.services, await toRulesChange(c, typed));
    } catch (error) {
      const shown = { faults: faultsByField(error), typed: kept(typed) };
      return await sendSettings(c, shown, 422);
    }
    return goTo(c, "/settings#rules", { text: "The rules are saved, and hold from now on.", kind: "good" });
  })
  .post("/settings/check", requirePageAdmin, limitForm, async (c) => {
    const path = databasePath(c.var.services.config.databaseUrl);
    return await sendSettings(c, { checked: path === null ? null : await findDatabaseFaults(path) });
  });

/** What a page of settings shows beside what is always there. */
interface Shown extends Partial<Pick<SettingsPageProps, "faults" | "madeToken" | "typed">> {
  readonly checked?: readonly string[] | null;
}

/** Answers with the page of settings. */
export async function sendSettings(
  c: Context<HttpEnv>,
  { faults = {}, madeToken = null, checked = null, typed = {} }: Shown,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { db, clock, config, exchanges, backups } = c.var.services;
  const path = databasePath(config.databaseUrl);
  const [tokens, versions, file, rules] = await Promise.all([
    listTokens(db, { kind: "api" }),
    schemaVersions(db),
    path === null ? null : sizeOf(path),
    readRules(c.var.services),
  ]);
  const now = clock.now().epochMilliseconds;
  const page = SettingsPage({
    config,
    tokens,
    madeToken,
    faults,
    rules,
    typed,
    backup: {
      bytes: file,
      fault: faults["backup"] ?? null,
      scheduled: backups.status(),
      now,
      timeZone: config.timeZone,
    },
    about: {
      version: VERSION,
      deno: Deno.version.deno,
      startedAt: STARTED_AT,
      databaseUrl: config.databaseUrl.replace(/\/\/[^@/]*@/, "//"),
      schemaVersions: versions,
      knownVersions: newestVersions(),
      deferred: exchanges.deferred,
      faults: checked,
      checkable: path !== null,
      now,
      timeZone: config.timeZone,
    },
    now,
  });
  const head = {
    title: "Settings",
    section: "settings",
    live: true,
    scripts: ["copy.js", "upload.js"],
  } as const;
  return sendPage(c, head, page, status);
}

type RulesForm = Record<"provisioning" | "age" | "rows" | "usual", string>;

/** What of the rules the form changes: not what the environment says, whose fields are not sent. */
async function toRulesChange(c: Context<HttpEnv>, form: RulesForm): Promise<RulesChange> {
  const { provisioning, exchangeRetention } = await readRules(c.var.services);
  const retention = [form.age.trim(), form.rows.replaceAll(/[\s,.']/g, "")].filter((part) => part !== "")
    .join(",");
  const asked = (origin: string) => origin !== "environment";
  return {
    ...(asked(provisioning.origin) &&
      { provisioning: form.usual ? null : form.provisioning as ProvisioningPolicy }),
    ...(asked(exchangeRetention.origin) && { exchangeRetention: form.usual ? null : retention }),
  };
}

/** What was typed, to stand in the form again. */
function kept({ provisioning, age, rows }: RulesForm): SettingsPageProps["typed"] {
  return { ...(provisioning === "" ? {} : { provisioning }), age, rows };
}

/** Bytes of the database with what is not yet in its main file. */
async function sizeOf(path: string): Promise<number> {
  const files = await Promise.all([path, `${path}-wal`].map((file) => Deno.stat(file).catch(() => null)));
  return files.reduce((sum, file) => sum + (file?.size ?? 0), 0);
}

async function readTexts<Name extends string>(
  c: Context<HttpEnv>,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const form = await readForm(c);
  const text = (name: string) => typeof form[name] === "string" ? form[name] : "";
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>;
}

function passwordFaults(error: unknown): Record<string, string> {
  if (error instanceof TooManyAttemptsError) {
    return { current: `Too many wrong passwords. Wait ${error.retryAfterSeconds} seconds, then try again.` };
  }
  if (error instanceof UnauthenticatedError) return { current: "This is not the password." };
  if (error instanceof InvalidInputError) {
    return { password: error.message.replace(/^Cannot use this password: /, "Not taken: ") + "." };
  }
  throw error;
}
