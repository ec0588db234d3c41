/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { PASSWORD_MINIMUM } from "../config.ts";
import { document } from "./document.tsx";
import { PasswordField } from "./password_field.tsx";
import { Mark } from "./shell.tsx";

/** The page of the one-time link: choose the admin password. `fault` says why the last one was refused. */
export function setUpPage({ token, fault }: { token: string; fault: string | null }): string {
  return document(
    { title: "Set the admin password" },
    <main class="sheet" id="main">
      <p class="brand">
        <Mark /> Screen Composer
      </p>
      <h1>Set the admin password</h1>
      <p>Choose a password for this server. Then a device can be pointed at it.</p>
      <form method="post" action="/setup" class="stack" novalidate>
        <input type="hidden" name="token" value={token} />
        <PasswordField
          label="New password"
          autocomplete="new-password"
          hint={`At least ${PASSWORD_MINIMUM} characters.`}
          fault={fault}
        />
        <button class="button primary" type="submit">Set the password</button>
      </form>
    </main>,
  );
}

/** What stands in the way of setting a password by link. */
export type LinkFault = "missing" | "spent" | "needless";

/** The page that says how to get a setup link, or that none is needed. */
export function setUpHintPage(fault: LinkFault): string {
  const needless = fault === "needless";
  return document(
    { title: needless ? "The password is set" : "First run" },
    <main class="sheet" id="main">
      <p class="brand">
        <Mark /> Screen Composer
      </p>
      <h1>{needless ? "The password is set" : "Open the setup link"}</h1>
      {fault === "spent"
        ? <p class="fault" role="alert">This link has been used or is older than 24 hours.</p>
        : null}
      {needless ? <p>Setup links are no longer needed: sign in with the admin password.</p> : (
        <>
          <p>
            Nobody administers this server yet. When it started, it printed a one-time link that sets the
            admin password. Look for this line where you started it:
          </p>
          <p class="wire wrap">Set the admin password once at …/setup?token=…</p>
          <p>The line is gone? Start the server again and it prints a new one.</p>
        </>
      )}
      {needless
        ? (
          <p class="row">
            <a class="button primary" href="/login">Sign in</a>
          </p>
        )
        : null}
    </main>,
  );
}
