/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { type Model, models } from "../../../devices/mod.ts";
import { TryIt } from "./try_it.tsx";
import { Field, fieldNotes, PageHead } from "../ui/mod.ts";

/** What was typed, and what is wrong with it, by field. */
export interface NewDeviceProps {
  readonly values: Readonly<Record<"name" | "model" | "hardware_id", string>>;
  readonly faults: Readonly<Record<string, string>>;
}

/** Adds a device by hand. */
export function NewDevicePage({ values, faults }: NewDeviceProps) {
  const shown = ["name", "model", "hardware_id"];
  const other = Object.entries(faults).filter(([path]) => !shown.includes(path));
  const hint = "Optional. Its MAC, as firmware sends it: the device is then known by it.";
  return (
    <>
      <PageHead
        title="Add a device by hand"
        up={{ href: "/", name: "Devices" }}
        lead={
          <>
            For devices that fetch a picture. Those of the TRMNL family and handhelds add themselves:{" "}
            <a href="/welcome">point them here</a>.
          </>
        }
      />
      <div class="welcome by-hand">
        <form class="panel form" method="post" action="/devices/new" novalidate>
          {other.map(([, fault]) => <p class="fault" role="alert">{fault}</p>)}
          <Field
            id="name"
            label="Name"
            hint="Left empty, it is called like its model."
            fault={faults["name"] ?? null}
          >
            <input
              id="name"
              name="name"
              value={values.name}
              maxlength={100}
              autocomplete="off"
              {...fieldNotes("name", { hint: "x", fault: faults["name"] ?? null })}
            />
          </Field>
          <Field
            id="model"
            label="Model"
            hint="Decides size, inks and file. A panel that is not listed can be described later, on the device's page."
            fault={faults["model"] ?? null}
          >
            <ModelSelect value={values.model} fault={faults["model"] ?? null} />
          </Field>
          <Field id="hardware_id" label="Hardware id" hint={hint} fault={faults["hardware_id"] ?? null}>
            <input
              id="hardware_id"
              name="hardware_id"
              class="mono"
              value={values.hardware_id}
              maxlength={64}
              placeholder="AA:BB:CC:DD:EE:FF"
              autocomplete="off"
              spellcheck={false}
              {...fieldNotes("hardware_id", { hint, fault: faults["hardware_id"] ?? null })}
            />
          </Field>
          <div class="row">
            <button class="button primary" type="submit">Add the device</button>
            <a class="button" href="/">Cancel</a>
          </div>
        </form>
        <TryIt />
      </div>
    </>
  );
}

function ModelSelect({ value, fault }: { value: string; fault: string | null }) {
  const makers = Map.groupBy<string, Model>(models, ({ maker }) => maker);
  return (
    <select id="model" name="model" autocomplete="off" {...fieldNotes("model", { hint: "x", fault })}>
      {[...makers].map(([maker, made]) => (
        <optgroup label={maker}>
          {made.map(({ id, name }) => <option value={id} selected={id === value}>{name}</option>)}
        </optgroup>
      ))}
    </select>
  );
}
