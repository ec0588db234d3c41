import type { Context } from "hono";
import {
  deleteHook,
  findApp,
  findHook,
  type HookRow,
  listApps,
  listDeliveries,
  listHooks,
} from "../../../database/mod.ts";
import { changeHook, createHook } from "../../hooks/change_hooks.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { type HookFormProps, NEW_HOOK } from "../../pages/hooks/hook_form.tsx";
import { HookPage } from "../../pages/hooks/hook_page.tsx";
import { type HookLine, HooksPage } from "../../pages/hooks/hooks_page.tsx";
import { readInput } from "../api/faults.ts";
import { hookPatch, newHook } from "../api/hook_json.ts";
import { answerPage, isId } from "../api/page.ts";
import { knownHook } from "../hooks.ts";
import { faultsByField } from "./form_faults.ts";
import { ofRow, readHookForm, toHookInput } from "./hook_form.ts";
import { limitForm, requirePageAdmin } from "./page_admin.ts";
import { goTo, sendPage } from "./send_page.ts";

/** Hooks that are listed on one page, deliveries of one hook, and apps that it can feed. */
const HOOKS = 200;
const DELIVERIES = 20;
const APPS = 500;

/** The pages of hooks. What is sent to one by anybody but a signed-in browser is left to the hook itself. */
export const hookPageRoutes = routes()
  .get("/hooks", requirePageAdmin, async (c) => await sendHooks(c, { fields: NEW_HOOK, faults: {} }))
  .post("/hooks", requirePageAdmin, limitForm, async (c) => {
    const form = await readHookForm(c);
    try {
      const hook = await createHook(c.var.services, readInput(newHook, toHookInput(form)));
      return goTo(c, `/hooks/${hook.slug}`, { text: `Made the hook ${hook.slug}.`, kind: "good" });
    } catch (error) {
      return await sendHooks(c, { fields: form, faults: faultsByField(error) }, 422);
    }
  })
  .get("/hooks/:slug", async (c, next) => {
    const { db, auth } = c.var.services;
    if (!hasSession(c) || await auth.authenticate(c.req.raw, c.var.address) === null) return await next();
    const hook = await findHook(db, c.req.param("slug"));
    return hook === null ? await next() : await sendHook(c, hook, { fields: ofRow(hook), faults: {} });
  })
  .post("/hooks/:slug/settings", requirePageAdmin, limitForm, async (c) => {
    const { services } = c.var;
    const hook = await knownHook(c, c.req.param("slug"));
    const form = await readHookForm(c);
    if (form.remove) {
      await deleteHook(services.db, hook.id);
      return goTo(c, "/hooks", { text: `Removed the hook ${hook.slug}.`, kind: "good" });
    }
    try {
      const changed = await changeHook(services, hook, readInput(hookPatch, toHookInput(form)));
      return goTo(c, `/hooks/${changed.slug}`, { text: "Saved.", kind: "good" });
    } catch (error) {
      return await sendHook(c, hook, { fields: form, faults: faultsByField(error) }, 422);
    }
  });

type Filled = Pick<HookFormProps, "fields" | "faults">;

async function sendHooks(c: Context<HttpEnv>, filled: Filled, status: 200 | 422 = 200): Promise<Response> {
  const { db, clock, config } = c.var.services;
  const [hooks, apps] = await Promise.all([listHooks(db, { limit: HOOKS }), listApps(db, { limit: APPS })]);
  const names = new Map(apps.map(({ id, name }) => [id, name]));
  const lines: HookLine[] = await Promise.all(hooks.map(async (hook) => ({
    hook,
    app: hook.appId === null ? null : names.get(hook.appId) ?? "a removed app",
    last: (await listDeliveries(db, { hookId: hook.id, limit: 1 }))[0] ?? null,
  })));
  const form = { ...filled, action: "/hooks", apps, hasSecret: false, submit: "Make the hook" };
  const now = clock.now().epochMilliseconds;
  const page = HooksPage({ lines, form, now, timeZone: config.timeZone });
  return sendPage(c, { title: "Hooks", section: "hooks", live: true }, page, status);
}

async function sendHook(
  c: Context<HttpEnv>,
  hook: HookRow,
  filled: Filled,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { db, clock, config } = c.var.services;
  const asked = c.req.query("before");
  const before = asked !== undefined && isId(asked) ? asked : null;
  const page = await answerPage({ limit: DELIVERIES }, {
    list: (limit) => listDeliveries(db, { hookId: hook.id, limit, before: before ?? undefined }),
    toJson: (rows) => [...rows],
  });
  const apps = await listApps(db, { limit: APPS });
  const shown = HookPage({
    hook,
    app: hook.appId === null ? null : await findApp(db, hook.appId),
    deliveries: page.data,
    next: page.next,
    before,
    form: {
      ...filled,
      action: `/hooks/${hook.slug}/settings`,
      apps,
      hasSecret: hook.secret !== null,
      submit: "Save",
    },
    baseUrl: c.var.baseUrl,
    now: clock.now().epochMilliseconds,
    timeZone: config.timeZone,
  });
  const head = { title: `Hook ${hook.slug}`, section: "hooks", live: true, scripts: ["copy.js"] } as const;
  return sendPage(c, head, shown, status);
}

/** A browser with a session; credentials of scripts are no reason not to record what they send. */
function hasSession(c: Context<HttpEnv>): boolean {
  const wantsPage = (c.req.header("accept")?.includes("text/html") ?? false) ||
    c.req.header("hx-request") === "true";
  return wantsPage && c.req.header("cookie") !== undefined;
}
