/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AppRow } from "../../../database/mod.ts";
import { Field, fieldNotes } from "../ui/mod.ts";
import { GUARDS, STRATEGIES } from "./hook_words.ts";

/** The fields of a hook as texts, by their names in the JSON API. */
export interface HookFields {
  readonly slug: string;
  readonly app_id: string;
  readonly strategy: string;
  readonly guard: string;
  readonly signature_header: string;
  readonly rate_per_minute: string;
  readonly byte_limit: string;
  readonly stream_limit: string;
}

/** The fields of a hook that nobody has changed. */
export const NEW_HOOK: HookFields = {
  slug: "",
  app_id: "",
  strategy: "replace",
  guard: "open",
  signature_header: "",
  rate_per_minute: "60",
  byte_limit: "262144",
  stream_limit: "50",
};

/** What the form of a hook shows. */
export interface HookFormProps {
  readonly action: string;
  readonly fields: HookFields;
  /** Apps that it can feed. */
  readonly apps: readonly AppRow[];
  /** Whether it has a secret already, which is never shown. */
  readonly hasSecret: boolean;
  /** What is wrong, by name of the field; the empty name means the whole. */
  readonly faults: Readonly<Record<string, string>>;
  readonly submit: string;
}

/** What a hook is called, whom it feeds and what it asks of senders. */
export function HookForm({ action, fields, apps, hasSecret, faults, submit }: HookFormProps) {
  const secretHint = hasSecret
    ? "Set. Leave it empty to keep it."
    : "At least 8 characters; never shown again.";
  return (
    <form class="form" method="post" action={action}>
      {faults[""] ? <p class="fault" role="alert">{faults[""]}</p> : null}
      <Input
        name="slug"
        label="Name in the address"
        value={fields.slug}
        fault={faults["slug"]}
        hint="Letters, digits, - and _. Empty for one that nobody guesses."
        maxlength={64}
      />
      <Field id="hook-app_id" label="Feeds" fault={faults["app_id"] ?? null}>
        <select
          id="hook-app_id"
          name="app_id"
          autocomplete="off"
          {...fieldNotes("hook-app_id", { fault: faults["app_id"] ?? null })}
        >
          <option value="">No app, it only records</option>
          {apps.map(({ id, name }) => <option value={id} selected={id === fields.app_id}>{name}</option>)}
        </select>
      </Field>
      <Choice name="strategy" label="What a delivery does" value={fields.strategy} options={STRATEGIES} />
      <Choice name="guard" label="Who may send" value={fields.guard} options={GUARDS} />
      <Field id="hook-secret" label="Secret" hint={secretHint} fault={faults["secret"] ?? null}>
        <input
          id="hook-secret"
          name="secret"
          type="password"
          autocomplete="new-password"
          maxlength={200}
          {...fieldNotes("hook-secret", { hint: secretHint, fault: faults["secret"] ?? null })}
        />
      </Field>
      <details
        open={["signature_header", "rate_per_minute", "byte_limit", "stream_limit"].some((name) =>
          faults[name]
        )}
      >
        <summary>Limits and signature</summary>
        <div class="form">
          <Input
            name="signature_header"
            label="Header of the signature"
            value={fields.signature_header}
            fault={faults["signature_header"]}
            hint="HMAC-SHA256 of the body. Empty for x-hub-signature-256."
            maxlength={64}
          />
          <Input
            name="rate_per_minute"
            label="Deliveries a minute"
            value={fields.rate_per_minute}
            fault={faults["rate_per_minute"]}
            number
          />
          <Input
            name="byte_limit"
            label="Bytes of a body"
            value={fields.byte_limit}
            fault={faults["byte_limit"]}
            number
          />
          <Input
            name="stream_limit"
            label="Items that a growing list keeps"
            value={fields.stream_limit}
            fault={faults["stream_limit"]}
            number
          />
        </div>
      </details>
      <p class="row">
        <button class="button primary" type="submit">{submit}</button>
      </p>
    </form>
  );
}

interface InputProps {
  readonly name: keyof HookFields;
  readonly label: string;
  readonly value: string;
  readonly fault?: string | undefined;
  readonly hint?: string;
  readonly maxlength?: number;
  readonly number?: boolean;
}

function Input({ name, label, value, fault = "", hint, maxlength, number }: InputProps) {
  const id = `hook-${name}`;
  const notes = { hint, fault: fault || null };
  return (
    <Field id={id} label={label} {...notes}>
      <input
        id={id}
        name={name}
        value={value}
        maxlength={maxlength}
        inputmode={number ? "numeric" : undefined}
        autocomplete="off"
        {...fieldNotes(id, notes)}
      />
    </Field>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: Readonly<Record<string, string>>;
}

function Choice({ name, label, value, options }: ChoiceProps) {
  const id = `hook-${name}`;
  return (
    <Field id={id} label={label}>
      <select id={id} name={name} autocomplete="off">
        {Object.entries(options).map(([option, text]) => (
          <option value={option} selected={option === value}>{text}</option>
        ))}
      </select>
    </Field>
  );
}
