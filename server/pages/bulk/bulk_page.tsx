/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AppRow, DeviceRow } from "../../../database/mod.ts";
import { Field, fieldNotes, PageHead } from "../ui/mod.ts";
import { filterPath, type WallFilter } from "../wall/filter.ts";
import { BulkForm, type SelectionFields, TextField, type Typed } from "./bulk_form.tsx";

/** Devices that are changed together, and what they can be told. */
export interface BulkProps {
  readonly devices: readonly DeviceRow[];
  readonly filter: WallFilter;
  readonly selection: SelectionFields;
  /** Installed apps. */
  readonly apps: readonly AppRow[];
  /** Devices that have a playlist to copy. */
  readonly playlists: readonly Pick<DeviceRow, "id" | "name" | "friendlyId">[];
  readonly typed: Typed;
  /** What is wrong with the whole, or null. */
  readonly fault: string | null;
}

/** Names that are told at most; a page of a thousand says enough with their number. */
const NAMES = 200;

/** Changes many devices at once; says before how many and which. */
export function BulkPage(props: BulkProps) {
  const { devices, filter, fault } = props;
  const count = sayCount(devices.length);
  return (
    <>
      <PageHead title={`Change ${count}`} up={{ href: filterPath(filter), name: "Devices" }} />
      {fault === null ? null : <p class="notice bad" role="alert">{fault}</p>}
      <details class="panel whom">
        <summary>{devices.length === 1 ? "Which one" : `Which ${count}`}</summary>
        <ul class="names">
          {devices.slice(0, NAMES).map(({ id, name, friendlyId }) => (
            <li>
              <a href={`/devices/${id}`}>{name}</a> <span class="code">{friendlyId}</span>
            </li>
          ))}
          {devices.length > NAMES ? <li class="why">and {devices.length - NAMES} more</li> : null}
        </ul>
      </details>
      <div class="changes">
        <Labels {...props} />
        <DefaultApp {...props} />
        <Message {...props} />
        <Playlist {...props} />
        <Times {...props} />
      </div>
    </>
  );
}

/** `1 device`, `1,000 devices`. */
export function sayCount(count: number): string {
  return count === 1 ? "1 device" : `${count.toLocaleString("en")} devices`;
}

function Labels({ devices, selection, typed }: BulkProps) {
  const keys = [...new Set(devices.flatMap(({ labels }) => Object.keys(labels)))].sort();
  return (
    <BulkForm
      change="labels"
      title="Labels"
      selection={selection}
      button={`Label ${sayCount(devices.length)}`}
    >
      <TextField name="set" label="Set" typed={typed} placeholder="room=lobby, floor=2" mono />
      <TextField
        name="remove"
        label="Take away"
        typed={typed}
        placeholder="old, floor"
        hint={keys.length === 0 ? "None of them has a label." : `They have: ${keys.slice(0, 20).join(", ")}`}
        mono
      />
    </BulkForm>
  );
}

function DefaultApp({ devices, selection, apps, typed }: BulkProps) {
  const hint = "Shown when no request and no playlist goes first.";
  const fault = typed.faults["default_app_id"] ?? null;
  return (
    <BulkForm
      change="app"
      title="Default app"
      selection={selection}
      button={`Show on ${sayCount(devices.length)}`}
    >
      <Field id="bulk-app" label="App" hint={hint} fault={fault}>
        <select
          id="bulk-app"
          name="default_app_id"
          autocomplete="off"
          {...fieldNotes("bulk-app", { hint, fault })}
        >
          <option value="">The first app of each model</option>
          {apps.map(({ id, name }) => (
            <option value={id} selected={id === typed.values["default_app_id"]}>{name}</option>
          ))}
        </select>
      </Field>
    </BulkForm>
  );
}

function Message({ devices, selection, typed }: BulkProps) {
  return (
    <BulkForm
      change="message"
      title="Message"
      selection={selection}
      button={`Queue for ${sayCount(devices.length)}`}
    >
      <TextField name="title" label="Title" typed={typed} placeholder="Lunch" />
      <TextField
        name="body"
        label="Text"
        typed={typed}
        placeholder="Soup is **ready**"
        hint="Each shows it once, at its next poll, before anything else."
      />
      <TextField name="hours" label="Drop it after hours" typed={typed} type="number" placeholder="Never" />
    </BulkForm>
  );
}

function Playlist({ devices, selection, apps, playlists, typed }: BulkProps) {
  const hint = "They play in the order of this list, one poll each. None takes the playlists away.";
  const fault = typed.faults["items"] ?? null;
  const from = "Takes the place of whatever playlist each has.";
  return (
    <BulkForm
      change="playlist"
      title="Playlist"
      selection={selection}
      button={`Give it to ${sayCount(devices.length)}`}
    >
      <Field id="bulk-from" label="Copy that of" hint={from}>
        <select id="bulk-from" name="from" autocomplete="off" {...fieldNotes("bulk-from", { hint: from })}>
          <option value="">None: the apps below</option>
          {playlists.map(({ id, name, friendlyId }) => (
            <option value={id} selected={id === typed.values["from"]}>{name} ({friendlyId})</option>
          ))}
        </select>
      </Field>
      <Field id="bulk-items" label="Apps" hint={hint} fault={fault}>
        <select
          id="bulk-items"
          name="item"
          multiple
          size={6}
          autocomplete="off"
          {...fieldNotes("bulk-items", { hint, fault })}
        >
          {apps.map(({ id, name }) => <option value={id}>{name}</option>)}
        </select>
      </Field>
    </BulkForm>
  );
}

function Times({ devices, selection, typed }: BulkProps) {
  const button = `Set on ${sayCount(devices.length)}`;
  const zones = [...new Set(devices.map(({ timeZone }) => timeZone))].sort().slice(0, 5);
  return (
    <>
      <BulkForm change="time_zone" title="Time zone" selection={selection} button={button}>
        <TextField
          name="time_zone"
          label="Time zone"
          typed={typed}
          placeholder="Europe/Vienna"
          hint={`Now: ${zones.join(", ")}`}
        />
      </BulkForm>
      <BulkForm change="sleep" title="Sleep hours" selection={selection} button={button}>
        <div class="two">
          <TextField name="from_time" label="From" typed={typed} type="time" />
          <TextField name="to_time" label="To" typed={typed} type="time" />
        </div>
        <p class="hint">No poll in between. Both empty: no sleep.</p>
      </BulkForm>
      <BulkForm change="refresh" title="Refresh" selection={selection} button={button}>
        <TextField
          name="refresh_seconds"
          label="Seconds between two polls"
          typed={typed}
          type="number"
          hint="Empty: what suits each model."
        />
      </BulkForm>
    </>
  );
}
