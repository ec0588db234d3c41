/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { PASSWORD_MINIMUM } from "../../config.ts";
import { Field, fieldNotes } from "../ui/mod.ts";

/** What the panel of the password knows. */
export interface PasswordPanelProps {
  /** What is wrong with what was sent, by field: `current`, `password`. */
  readonly faults: Readonly<Record<string, string>>;
  /** Whether `ADMIN_PASSWORD` sets it at every start. */
  readonly fromEnvironment: boolean;
}

/** Changes the admin's password, which ends all other sessions. */
export function PasswordPanel({ faults, fromEnvironment }: PasswordPanelProps) {
  const current = faults["current"] ?? null;
  const fresh = faults["password"] ?? null;
  const hint = `At least ${PASSWORD_MINIMUM} characters. Every other browser is signed out.`;
  return (
    <section class="panel" id="password-panel" aria-labelledby="password-title">
      <h2 id="password-title">Password</h2>
      {fromEnvironment
        ? (
          <p class="hint">
            <code>ADMIN_PASSWORD</code>{" "}
            sets it again at every start: change it there, or take the variable away.
          </p>
        )
        : null}
      <form class="form" method="post" action="/settings/password">
        <input type="text" name="username" value="admin" autocomplete="username" readonly hidden />
        <Field id="current" label="Current password" fault={current}>
          <input
            id="current"
            name="current"
            type="password"
            required
            autocomplete="current-password"
            {...fieldNotes("current", { fault: current })}
          />
        </Field>
        <Field id="new-password" label="New password" hint={hint} fault={fresh}>
          <input
            id="new-password"
            name="password"
            type="password"
            required
            autocomplete="new-password"
            {...fieldNotes("new-password", { hint, fault: fresh })}
          />
        </Field>
        <p class="row">
          <button class="button" type="submit">Change the password</button>
        </p>
      </form>
    </section>
  );
}
