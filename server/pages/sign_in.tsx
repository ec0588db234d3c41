/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { document } from "./document.tsx";
import { PasswordField } from "./password_field.tsx";
import { Mark } from "./shell.tsx";

/** The page that asks for the admin password. `fault` says in place why the last try failed; `next` is a path of this server. */
export function signInPage({ fault, next }: { fault: string | null; next: string }): string {
  return document(
    { title: "Sign in" },
    <main class="sheet" id="main">
      <p class="brand">
        <Mark /> Screen Composer
      </p>
      <h1>Sign in</h1>
      <form method="post" action="/login" class="stack">
        <input type="hidden" name="next" value={next} />
        <PasswordField label="Admin password" autocomplete="current-password" fault={fault} />
        <button class="button primary" type="submit">Sign in</button>
      </form>
      <details>
        <summary>I have lost the password</summary>
        <p>
          Start the server once with <code>ADMIN_PASSWORD</code>{" "}
          set to a new one. Devices go on polling in the meantime.
        </p>
      </details>
    </main>,
  );
}
