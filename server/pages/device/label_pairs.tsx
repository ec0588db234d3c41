/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";

/** What the labels of a device are shown with. */
export interface LabelPairsProps {
  readonly device: DeviceRow;
  /** Keys and values that devices have, as proposals. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** What was typed and is not accepted. */
  readonly typed: { readonly key: string; readonly value: string };
  readonly fault: string | null;
}

/** Keys and values, by which requests and bulk changes find the device: added, changed, removed. */
export function LabelPairs({ device, known, typed, fault }: LabelPairsProps) {
  const action = `/devices/${device.id}/labels`;
  const pairs = Object.entries(device.labels).sort(([one], [other]) => one < other ? -1 : 1);
  return (
    <section class="panel" id="labels" aria-labelledby="labels-title">
      <h2 id="labels-title">Labels</h2>
      <p class="hint">
        By them requests and playlists mean several devices at once, such as{" "}
        <code class="mono">room=lobby</code>.
      </p>
      {pairs.length === 0 ? null : (
        <ul class="pair-rows">
          {pairs.map(([key, value]) => (
            <li>
              <form method="post" action={action} class="label-pair">
                <input type="hidden" name="key" value={key} />
                <label class="mono wrap" for={`value-${key}`}>{key}</label>
                <Value id={`value-${key}`} value={value} values={known.get(key) ?? []} />
                <button class="button" type="submit">
                  Save<span class="hidden">{` ${key}`}</span>
                </button>
                <button class="quiet" type="submit" name="remove" value="1">
                  Remove<span class="hidden">{` ${key}`}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={action} class="label-pair new">
        <label class="hidden" for="label-key">Key of a new label</label>
        <input
          id="label-key"
          name="key"
          value={typed.key}
          list="label-keys"
          placeholder="room"
          maxlength={63}
          required
          autocomplete="off"
          spellcheck={false}
          aria-invalid={fault ? "true" : undefined}
          aria-describedby={fault ? "labels-fault" : undefined}
        />
        <label class="hidden" for="label-value">Value of a new label</label>
        <Value id="label-value" value={typed.value} values={[...new Set([...known.values()].flat())]} />
        <button class="button" type="submit">Add</button>
        <datalist id="label-keys">
          {[...known.keys()].filter((key) => !Object.hasOwn(device.labels, key)).map((key) => (
            <option value={key} />
          ))}
        </datalist>
      </form>
      {fault ? <p class="fault" id="labels-fault" role="alert">{fault}</p> : null}
    </section>
  );
}

function Value(
  { id, value, values }: { readonly id: string; readonly value: string; readonly values: readonly string[] },
) {
  return (
    <>
      <input
        id={id}
        name="value"
        value={value}
        list={`${id}-known`}
        placeholder="lobby"
        maxlength={63}
        required
        autocomplete="off"
        spellcheck={false}
      />
      <datalist id={`${id}-known`}>{values.map((known) => <option value={known} />)}</datalist>
    </>
  );
}
