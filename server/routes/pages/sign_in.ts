import type { Context } from "hono";
import { clearSessionCookie, readSessionCookie, refuseCrossSite, setSessionCookie } from "../../auth/mod.ts";
import { InvalidInputError, TooManyAttemptsError, UnauthenticatedError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { signInPage } from "../../pages/sign_in.tsx";
import { setUpHintPage, setUpPage } from "../../pages/set_up.tsx";
import { limitForm, readNext, requirePageAdmin } from "./page_admin.ts";
import { readForm as readFields } from "./read_form.ts";

/** The way in and out: the one-time setup link, signing in, signing out. */
export const signInRoutes = routes()
  .get("/setup", async (c) => {
    const token = c.req.query("token") ?? "";
    const { auth } = c.var.services;
    if (token !== "" && await auth.isSetupToken(token)) return c.html(setUpPage({ token, fault: null }));
    if (await auth.hasAdmin()) return c.html(setUpHintPage("needless"), token === "" ? 200 : 410);
    return c.html(setUpHintPage(token === "" ? "missing" : "spent"), token === "" ? 200 : 410);
  })
  .post("/setup", limitForm, async (c) => {
    refuseForeignForm(c);
    const { token, password } = await readForm(c);
    try {
      setSessionCookie(c, await c.var.services.auth.setUp({ token, password }));
    } catch (error) {
      if (error instanceof InvalidInputError) return c.html(setUpPage({ token, fault: toFault(error) }), 422);
      if (!(error instanceof UnauthenticatedError)) throw error;
      return c.html(setUpHintPage(await c.var.services.auth.hasAdmin() ? "needless" : "spent"), 410);
    }
    return c.redirect("/welcome", 303);
  })
  .get("/login", async (c) => {
    const { auth } = c.var.services;
    if (!(await auth.hasAdmin())) return c.redirect("/setup", 303);
    const next = readNext(c.req.query("next"));
    if (await auth.authenticate(c.req.raw, c.var.address) !== null) return c.redirect(next, 303);
    return c.html(signInPage({ fault: null, next }));
  })
  .post("/login", limitForm, async (c) => {
    refuseForeignForm(c);
    const form = await readForm(c);
    const next = readNext(form.next);
    try {
      setSessionCookie(
        c,
        await c.var.services.auth.signIn({ password: form.password, address: c.var.address }),
      );
    } catch (error) {
      if (error instanceof TooManyAttemptsError) {
        const seconds = error.retryAfterSeconds;
        const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
        const fault = `Too many wrong passwords. Wait ${wait}, then try again.`;
        return c.html(signInPage({ fault, next }), 429, { "retry-after": String(seconds) });
      }
      if (!(error instanceof UnauthenticatedError)) throw error;
      // `Bearer` opens no dialog in a browser, and a 401 has to name one way to be let in.
      return c.html(signInPage({ fault: "This is not the password.", next }), 401, {
        "www-authenticate": "Bearer",
      });
    }
    return c.redirect(next, 303);
  })
  .post("/logout", requirePageAdmin, limitForm, async (c) => {
    const secret = readSessionCookie(c);
    if (secret !== null) await c.var.services.auth.signOut(secret);
    clearSessionCookie(c);
    return c.redirect("/login", 303);
  });

/** Nobody is signed in yet, and still another site must not sign a browser in. Scripts, which name no origin, may. */
function refuseForeignForm(c: Context<HttpEnv>): void {
  const { headers } = c.req.raw;
  if (!headers.has("origin") && !headers.has("sec-fetch-site")) return;
  refuseCrossSite(c.req.raw, {
    identity: { kind: "session", adminId: "", name: "" },
    baseUrl: c.var.baseUrl,
  });
}

/** The texts of a form; whatever is missing, or is not text, is empty. */
async function readForm(c: Context<HttpEnv>): Promise<{ token: string; password: string; next: string }> {
  const form = await readFields(c);
  const text = (name: string) => typeof form[name] === "string" ? form[name] : "";
  return { token: text("token"), password: text("password"), next: text("next") };
}

/** An error's message as a sentence below a field: `Not taken: found 3 characters, expected 8 to 1024.` */
function toFault(error: Error): string {
  return error.message.replace(/^Cannot use this password: /, "Not taken: ") + ".";
}
