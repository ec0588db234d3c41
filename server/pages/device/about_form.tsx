/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { findApp, languageTags } from "../../../apps/mod.ts";
import type { AppRow } from "../../../database/mod.ts";
import { isTimeZone } from "../../zoned_time.ts";
import { Field, fieldNotes } from "../ui/mod.ts";
import type { OverviewView } from "./overview_view.ts";

/** The fields that are typed, as texts, by their names in the JSON API. */
export interface AboutFields {
  readonly name: string;
  readonly note: string;
  readonly default_app_id: string;
  readonly time_zone: string;
  readonly locale: string;
  readonly refresh_seconds: string;
  readonly sleep_from: string;
  readonly sleep_to: string;
}

/** What the form shows. */
export interface AboutFormProps {
  readonly view: OverviewView;
  /** Installed apps that it can be told to show. */
  readonly apps: readonly AppRow[];
  readonly fields: AboutFields;
  /** What is wrong, by name of the field. */
  readonly faults: Readonly<Record<string, string>>;
}

/** Languages whose words apps have, and regions of them that write dates in other ways. */
const LOCALES = [...languageTags, "de-AT", "en-GB", "en-US", "es-MX", "fr-CA", "pt-BR"].sort();

/** What a note is for. */
const NOTE_HINT = "Where it hangs, who has the key: told here and in the API alone.";

/** `German`, `Portuguese (Brazil)`. */
const names = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });

/** How a device is called, what it shows by default, when and how often it comes. */
export function AboutForm({ view, apps, fields, faults }: AboutFormProps) {
  const { device, model, look: { next } } = view;
  const goesFirst = next.choice.reason === "playlist"
    ? "Its playlist goes first."
    : next.choice.reason === "request"
    ? "A request goes first."
    : undefined;
  const sleepFault = faults["sleep"] ?? faults["sleep.from"] ?? faults["sleep.to"] ?? null;
  const sleepNotes = fieldNotes("sleep", { hint: true, fault: sleepFault });
  const known = apps.some(({ id }) => id === fields.default_app_id) || fields.default_app_id === "";
  const rate = `Empty for the model's own ${model.refreshSeconds}, and ${
    Math.max(1, model.minRefreshSeconds)
  } at least.`;
  return (
    <section class="panel" id="about" aria-labelledby="about-title">
      <h2 id="about-title">Settings</h2>
      <form class="form" method="post" action={`/devices/${device.id}/about`}>
        {faults[""] ? <p class="fault" role="alert">{faults[""]}</p> : null}
        <Text id="name" label="Name" value={fields.name} fault={faults["name"]} maxlength={100} required />
        <Field
          id="note"
          label="Note"
          hint={NOTE_HINT}
          fault={faults["note"] ?? null}
        >
          <textarea
            id="note"
            name="note"
            rows={3}
            maxlength={1000}
            {...fieldNotes("note", { hint: NOTE_HINT, fault: faults["note"] ?? null })}
          >
            {fields.note}
          </textarea>
        </Field>
        <Field
          id="default_app_id"
          label="Default app"
          hint={goesFirst}
          fault={faults["default_app_id"] ?? null}
        >
          <select
            id="default_app_id"
            name="default_app_id"
            autocomplete="off"
            {...fieldNotes("default_app_id", { hint: goesFirst, fault: faults["default_app_id"] ?? null })}
          >
            <option value="">Default: {findApp(model.firstApp)?.name ?? model.firstApp}</option>
            {known ? null : <option value={fields.default_app_id} selected>The app it has now</option>}
            {apps.map(({ id, name }) => (
              <option value={id} selected={id === fields.default_app_id}>{name}</option>
            ))}
          </select>
        </Field>
        <Text
          id="time_zone"
          label="Time zone"
          value={fields.time_zone}
          fault={faults["time_zone"]}
          list="zones"
          maxlength={64}
          required
          hint={faults["time_zone"] || isTimeZone(fields.time_zone)
            ? undefined
            : "This server does not know it: times are in UTC until another is chosen."}
        />
        <datalist id="zones">
          {Intl.supportedValuesOf("timeZone").map((zone) => <option value={zone} />)}
        </datalist>
        <Text
          id="locale"
          label="Language and region"
          value={fields.locale}
          fault={faults["locale"]}
          list="locales"
          maxlength={64}
          required
          hint="Decides words, dates and numbers: en-GB, de, ja."
        />
        <datalist id="locales">
          {LOCALES.map((locale) => <option value={locale} label={names.of(locale) ?? locale} />)}
        </datalist>
        <Text
          id="refresh_seconds"
          label="Seconds between polls"
          value={fields.refresh_seconds}
          fault={faults["refresh_seconds"]}
          hint={rate}
          numeric
        />
        <fieldset class="sleep">
          <legend>Sleep hours</legend>
          <label for="sleep_from">from</label>
          <input id="sleep_from" name="sleep_from" type="time" value={fields.sleep_from} {...sleepNotes} />
          <label for="sleep_to">to</label>
          <input id="sleep_to" name="sleep_to" type="time" value={fields.sleep_to} {...sleepNotes} />
          <p class="hint" id="sleep-hint">In its own time zone. Empty to stay awake.</p>
          {sleepFault === null ? null : <p class="fault" id="sleep-fault">{sleepFault}</p>}
        </fieldset>
        <p class="row">
          <button class="button primary" type="submit">Save</button>
        </p>
      </form>
    </section>
  );
}

interface TextProps {
  readonly id: keyof AboutFields;
  readonly label: string;
  readonly value: string;
  readonly fault?: string | undefined;
  readonly hint?: string | undefined;
  readonly list?: string;
  readonly maxlength?: number;
  readonly required?: boolean;
  readonly numeric?: boolean;
}

function Text({ id, label, value, fault = "", hint, list, maxlength, required, numeric }: TextProps) {
  const notes = { hint, fault: fault || null };
  return (
    <Field id={id} label={label} {...notes}>
      <input
        id={id}
        name={id}
        value={value}
        list={list}
        maxlength={maxlength}
        required={required}
        inputmode={numeric ? "numeric" : undefined}
        autocomplete="off"
        {...fieldNotes(id, notes)}
      />
    </Field>
  );
}
