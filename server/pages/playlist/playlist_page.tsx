/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AppRow, DeviceRow } from "../../../database/mod.ts";
import { DeviceHead } from "../device/device_head.tsx";
import type { Notice } from "../notice/mod.ts";
import { Empty } from "../ui/mod.ts";
import type { ItemFields } from "./item_fields.ts";
import { Item } from "./playlist_item.tsx";

/** A device's playlist as its page shows it. */
export interface PlaylistProps {
  readonly device: DeviceRow;
  readonly items: readonly ItemFields[];
  /** Installed apps. */
  readonly apps: readonly AppRow[];
  /** Place of the item on show, or null when something else is. */
  readonly onShow: number | null;
  /** What is wrong, by place and field: `2.from`. */
  readonly faults: Readonly<Record<string, string>>;
  /** What was just done, where a script asks for this part alone. */
  readonly said?: Notice | null;
}

/** The page of a device's playlist. */
export function PlaylistPage(props: PlaylistProps) {
  return (
    <>
      <DeviceHead device={props.device} here="playlist" />
      <Playlist {...props} />
    </>
  );
}

/** The playlist: rows that are dragged or moved by buttons; every change is kept at once and can be undone. */
export function Playlist({ device, items, apps, onShow, faults, said }: PlaylistProps) {
  const action = `/devices/${device.id}/playlist`;
  return (
    <div id="playlist">
      {said ? <Said notice={said} /> : null}
      <form
        class="stack"
        method="post"
        action={action}
        hx-post={action}
        hx-trigger="submit"
        data-autosave
        hx-target="#playlist"
        hx-swap="outerMorph"
      >
        {faults[""] ? <p class="fault" role="alert">{faults[""]}</p> : null}
        <button class="hidden" type="submit" tabindex={-1} aria-hidden="true">Save</button>
        {items.length === 0
          ? (
            <Empty
              icon="list"
              title="No playlist: it shows its default app. Add the first item, and apps take turns."
            />
          )
          : (
            <ol class="playlist" aria-label="Items in their order" data-sortable>
              {items.map((item, at) => (
                <Item
                  item={item}
                  at={at}
                  last={at === items.length - 1}
                  apps={apps}
                  onShow={at === onShow}
                  faults={faults}
                />
              ))}
            </ol>
          )}
        <div class="row">
          <label class="hidden" for="added">App to add</label>
          <select id="added" name="added" class="added-app" autocomplete="off" data-quiet>
            {apps.map(({ id, name }) => <option value={id}>{name}</option>)}
          </select>
          <button class="button" type="submit" name="do" value="add">Add to the playlist</button>
          {items.length === 0
            ? null
            : <button class="button no-script" type="submit" name="do" value="save">Save</button>}
        </div>
        <p class="hint">
          <span class="script">Changes are kept at once.</span> Times are in{" "}
          {device.timeZone}; without times an item is shown all day, without days every day. Items outside
          their days and hours are passed over, and so are apps that have nothing to show. A request goes
          first, and then the playlist goes on where it was.
        </p>
      </form>
    </div>
  );
}

/** What was just done, with a way to take it back, above the rows. */
function Said({ notice }: { readonly notice: Notice }) {
  const { text, kind, undo } = notice;
  return (
    <div class={`notice ${kind}`} role="status">
      <p>{text}</p>
      {undo === undefined ? null : (
        <form method="post" action={undo.action}>
          {Object.entries(undo.fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button class="quiet" type="submit">Undo</button>
        </form>
      )}
    </div>
  );
}
