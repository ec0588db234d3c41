/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** What a password field says and asks. */
export interface PasswordFieldProps {
  readonly label: string;
  readonly autocomplete: "current-password" | "new-password";
  /** Why what was sent before was refused, or null. */
  readonly fault: string | null;
  /** What is accepted, said before anything is typed. */
  readonly hint?: string;
}

/** The admin's password, with the name that password managers want to see beside it. */
export function PasswordField({ label, autocomplete, fault, hint }: PasswordFieldProps) {
  const described = [hint === undefined ? null : "password-hint", fault === null ? null : "password-fault"];
  return (
    <div class="field">
      <input type="text" name="username" value="admin" autocomplete="username" readonly hidden />
      <label for="password">{label}</label>
      {hint === undefined ? null : <p class="hint" id="password-hint">{hint}</p>}
      <input
        id="password"
        name="password"
        type="password"
        required
        autofocus
        autocomplete={autocomplete}
        aria-invalid={fault === null ? undefined : "true"}
        aria-describedby={described.filter((id) => id !== null).join(" ") || undefined}
      />
      {fault === null ? null : <p class="fault" id="password-fault" role="alert">{fault}</p>}
    </div>
  );
}
