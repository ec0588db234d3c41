/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AppRow, DeviceRow } from "../../../database/mod.ts";
import { Field, fieldNotes } from "../ui/mod.ts";

/** A request as it is typed. */
export interface RequestFields {
  /** Id of an installed app, or empty for a message. */
  readonly app_id: string;
  readonly title: string;
  readonly text: string;
  /** Id of a device, or empty for a selector. */
  readonly device_id: string;
  readonly selector: string;
  readonly priority: string;
  /** `YYYY-MM-DDTHH:MM` in the server's time zone, or empty. */
  readonly not_before: string;
  readonly expires_at: string;
}

/** The fields of a new request. */
export const NEW_REQUEST: RequestFields = {
  app_id: "",
  title: "",
  text: "",
  device_id: "",
  selector: "",
  priority: "0",
  not_before: "",
  expires_at: "",
};

/** What the form shows. */
export interface RequestFormProps {
  readonly fields: RequestFields;
  readonly faults: Readonly<Record<string, string>>;
  readonly apps: readonly AppRow[];
  readonly devices: readonly DeviceRow[];
  /** Selectors that mean something here: `room=lobby`. */
  readonly selectors: readonly string[];
  /** IANA name. */
  readonly timeZone: string;
}

/** Priorities that are offered, and what they are called. */
export const PRIORITIES = [["0", "In its turn"], ["10", "Before others"], ["100", "First of all"]] as const;

/** Queues an app or a message for a device, or for all that a selector means. */
export function RequestForm({ fields, faults, apps, devices, selectors, timeZone }: RequestFormProps) {
  const fault = (name: string) => faults[name] ?? null;
  const ends = `Both optional, in ${timeZone}.`;
  const known = PRIORITIES.some(([value]) => value === fields.priority);
  return (
    <form class="form request" method="post" action="/queue">
      {faults[""] ? <p class="fault" role="alert">{faults[""]}</p> : null}
      <Field id="app_id" label="Show" fault={fault("app_id")}>
        <select
          id="app_id"
          name="app_id"
          autocomplete="off"
          {...fieldNotes("app_id", { fault: fault("app_id") })}
        >
          <option value="">A message</option>
          {apps.map(({ id, name }) => <option value={id} selected={id === fields.app_id}>{name}</option>)}
        </select>
      </Field>
      <div class="message-fields">
        <Field id="title" label="Title" fault={fault("app.settings.title")}>
          <input
            id="title"
            name="title"
            value={fields.title}
            maxlength={200}
            autocomplete="off"
            {...fieldNotes("title", { fault: fault("app.settings.title") })}
          />
        </Field>
        <Field id="message-text" label="Text" fault={fault("app.settings.body")}>
          <textarea
            id="message-text"
            name="text"
            rows={3}
            maxlength={2000}
            {...fieldNotes("message-text", { fault: fault("app.settings.body") })}
          >
            {fields.text}
          </textarea>
        </Field>
      </div>
      <Field id="device_id" label="On which device" fault={fault("device_id")}>
        <select
          id="device_id"
          name="device_id"
          autocomplete="off"
          {...fieldNotes("device_id", { fault: fault("device_id") })}
        >
          <option value="">Any with the labels below</option>
          {devices.map(({ id, name, friendlyId }) => (
            <option value={id} selected={id === fields.device_id}>{name} ({friendlyId})</option>
          ))}
        </select>
      </Field>
      <Field
        id="selector"
        label="Labels"
        hint={selectors.length === 0
          ? "No device has a label yet. Labels are given on a device's page."
          : "Such as room=lobby, floor!=2 or room in (hall,attic). The first of these devices to poll shows it."}
        fault={fault("selector")}
      >
        <input
          id="selector"
          name="selector"
          class="mono"
          value={fields.selector}
          list="selectors"
          maxlength={500}
          autocomplete="off"
          placeholder={selectors[0] ?? "room=lobby"}
          {...fieldNotes("selector", { hint: true, fault: fault("selector") })}
        />
      </Field>
      <datalist id="selectors">{selectors.map((selector) => <option value={selector} />)}</datalist>
      <Field id="priority" label="When several wait" fault={fault("priority")}>
        <select id="priority" name="priority" autocomplete="off">
          {PRIORITIES.map(([value, text]) => (
            <option value={value} selected={value === fields.priority}>{text}</option>
          ))}
          {known ? null : <option value={fields.priority} selected>{fields.priority}</option>}
        </select>
      </Field>
      <div class="from-until">
        <Field id="not_before" label="Not before" fault={fault("not_before")}>
          <input
            id="not_before"
            name="not_before"
            type="datetime-local"
            value={fields.not_before}
            {...fieldNotes("not_before", { fault: fault("not_before") })}
          />
        </Field>
        <Field id="expires_at" label="Until" fault={fault("expires_at")}>
          <input
            id="expires_at"
            name="expires_at"
            type="datetime-local"
            value={fields.expires_at}
            {...fieldNotes("expires_at", { fault: fault("expires_at") })}
          />
        </Field>
      </div>
      <p class="hint">{ends}</p>
      <p class="row">
        <button class="button primary" type="submit">Queue it</button>
      </p>
    </form>
  );
}
