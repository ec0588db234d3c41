/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { writeRetention } from "../../config_values.ts";
import type { Rules } from "../../rules.ts";
import { Field, fieldNotes } from "../ui/mod.ts";

/** The rules that can be changed here. */
export interface RulesPanelProps {
  readonly rules: Rules;
  /** As typed, where that was not taken. */
  readonly typed: Readonly<Partial<Record<"provisioning" | "age" | "rows", string>>>;
  /** What is wrong, by field. */
  readonly faults: Readonly<Record<string, string>>;
}

/** What each policy means. */
export const POLICIES = {
  open: "Every new device is admitted with its first poll.",
  approve: "A new device shows a code and waits until an admin admits it.",
  closed: "New devices are refused; an admin adds them.",
} as const;

const NAMES = { open: "Admit", approve: "Ask an admin", closed: "Refuse" } as const;

/** What happens to new devices, and how long exchanges are kept: changed here unless the environment says it. */
export function RulesPanel({ rules, typed, faults }: RulesPanelProps) {
  const { provisioning, exchangeRetention } = rules;
  const [fixedPolicy, fixedRetention] = [provisioning, exchangeRetention].map(({ origin }) =>
    origin === "environment"
  );
  return (
    <section class="panel" id="rules" aria-labelledby="rules-title">
      <h2 id="rules-title">Rules</h2>
      <form class="form" method="post" action="/settings/rules">
        <fieldset class="open-choice policies">
          <legend>New devices</legend>
          {(["open", "approve", "closed"] as const).map((policy) => (
            <label class="choice">
              <input
                type="radio"
                name="provisioning"
                value={policy}
                checked={(typed.provisioning ?? provisioning.value) === policy}
                disabled={fixedPolicy}
                autocomplete="off"
              />
              <span>
                {NAMES[policy]}
                <span class="hint block">{POLICIES[policy]}</span>
              </span>
            </label>
          ))}
          {fixedPolicy ? <Fixed variable="PROVISIONING" /> : null}
        </fieldset>
        <Retention rules={rules} typed={typed} fault={faults["exchange_retention"] ?? null} />
        {fixedPolicy && fixedRetention ? null : (
          <p class="row">
            <button class="button" type="submit">Save the rules</button>
            {provisioning.origin === "admin" || exchangeRetention.origin === "admin"
              ? <button class="quiet" type="submit" name="usual" value="1">Back to the usual ones</button>
              : null}
          </p>
        )}
      </form>
    </section>
  );
}

function Retention(
  { rules: { exchangeRetention: { value, origin } }, typed, fault }:
    & Pick<RulesPanelProps, "rules" | "typed">
    & {
      readonly fault: string | null;
    },
) {
  const fixed = origin === "environment";
  const [age = "", rows = ""] = splitRetention(writeRetention(value));
  const ageHint = "Such as 30d or 12h; empty for any age.";
  const rowsHint = "Empty for any number.";
  const faults = fault === null ? { age: null, rows: null } : blame(typed, fault);
  return (
    <fieldset class="retention">
      <legend>Exchanges are kept</legend>
      <Field id="retention-age" label="For" hint={ageHint} fault={faults.age}>
        <input
          id="retention-age"
          name="age"
          value={typed.age ?? age}
          disabled={fixed}
          maxlength={10}
          autocomplete="off"
          {...fieldNotes("retention-age", { hint: ageHint, fault: faults.age })}
        />
      </Field>
      <Field id="retention-rows" label="At most" hint={rowsHint} fault={faults.rows}>
        <input
          id="retention-rows"
          name="rows"
          value={typed.rows ?? rows}
          disabled={fixed}
          maxlength={12}
          inputmode="numeric"
          autocomplete="off"
          {...fieldNotes("retention-rows", { hint: rowsHint, fault: faults.rows })}
        />
      </Field>
      {fixed ? <Fixed variable="EXCHANGE_RETENTION" /> : null}
    </fieldset>
  );
}

/** Which of the two fields a fault is about, in its own words; the rule's own where neither looks wrong by itself. */
function blame(
  { age = "", rows = "" }: RulesPanelProps["typed"],
  fault: string,
): { readonly age: string | null; readonly rows: string | null } {
  const found = (text: string) => `Found ${JSON.stringify(text.trim())}, expected`;
  const said = {
    age: /^\s*(?:\d+[mhd])?\s*$/.test(age) ? null : `${found(age)} a number with m, h or d, such as 30d.`,
    rows: /^[\d\s,.']*$/.test(rows) ? null : `${found(rows)} a whole number.`,
  };
  return said.age === null && said.rows === null ? { age: fault, rows: null } : said;
}

/** `30d,200000` as age and number; either may be empty. */
function splitRetention(text: string): readonly string[] {
  return /[mhd]/.test(text) ? text.split(",") : ["", text];
}

function Fixed({ variable }: { readonly variable: string }) {
  return (
    <p class="hint">
      <code>{variable}</code> in the environment says so: change it there, or take the variable away.
    </p>
  );
}
