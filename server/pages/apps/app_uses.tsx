/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AppRow, AppUsage } from "../../../database/mod.ts";
import { Ask, Field } from "../ui/mod.ts";
import { count, sayOthers } from "./app_usage_words.ts";

/** An installed app and who shows it. */
export interface AppUsesProps {
  readonly app: AppRow;
  readonly usage: AppUsage;
  /** Other apps that show this one inside theirs. */
  readonly within: readonly AppRow[];
  /** Hooks that feed it, by their slugs. */
  readonly hooks: readonly string[];
  /** Devices that could show it. */
  readonly devices: readonly { readonly friendlyId: string; readonly name: string }[];
}

/** Who shows an app, how another device comes to show it, and what else is done to the whole of it. */
export function AppUses({ app, usage, within, hooks, devices }: AppUsesProps) {
  const others = sayOthers(usage);
  const unused = usage.defaults === 0 && others.length === 0 && within.length === 0;
  return (
    <section class="app-deeds" aria-labelledby="deeds-title">
      <h2 id="deeds-title">Where it is used</h2>
      <ul class="uses wrap">
        {unused ? <li class="why">No device shows it yet.</li> : null}
        {usage.defaults === 0 ? null : (
          <li>
            Shown by {usage.named.map(({ id, name }, index) => (
              <>
                {index === 0 ? "" : ", "}
                <a href={`/devices/${id}`}>{name}</a>
              </>
            ))}
            {usage.defaults > usage.named.length
              ? ` and ${count(usage.defaults - usage.named.length, "other device")}`
              : ""}
          </li>
        )}
        {others.map((text) => <li>{text}</li>)}
        {within.map((other) => (
          <li>
            Inside <a href={`/apps/${other.id}`}>{other.name}</a>
          </li>
        ))}
        {hooks.map((slug) => (
          <li>
            Fed by the hook <a href={`/hooks/${slug}`}>{slug}</a>
          </li>
        ))}
      </ul>
      <ShowOn app={app} devices={devices} />
      <div class="row deeds">
        <form method="post" action={`/apps/${app.id}/duplicate`}>
          <button class="button" type="submit">Duplicate</button>
        </form>
        <Ask
          id="remove-app"
          label="Remove"
          question={`${app.name} is removed for good. ${sayLoss(usage, within.length)}`}
          confirm="Remove this app"
          action={`/apps/${app.id}/remove`}
        />
      </div>
    </section>
  );
}

/** Makes it what a device shows, from the next poll on; or once, by the queue. */
function ShowOn({ app, devices }: Pick<AppUsesProps, "app" | "devices">) {
  if (devices.length === 0) {
    return (
      <p class="hint">
        A device comes first: <a href="/welcome">point one here</a>, or <a href="/simulator">simulate one</a>.
      </p>
    );
  }
  const names = devices.map(({ name }) => name);
  const isTaken = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return (
    <form class="form in-line show-on" method="post" action={`/apps/${app.id}/show`}>
      <Field
        id="show-on"
        label="Show it on"
        hint={
          <>
            It becomes what the device shows at rest, from its next poll on. To show it once,{" "}
            <a href={`/queue?${new URLSearchParams({ app_id: app.id })}`}>queue it</a>.
          </>
        }
      >
        <span class="with-button">
          <select id="show-on" name="device" autocomplete="off" aria-describedby="show-on-hint">
            {devices.map(({ friendlyId, name }) => (
              <option value={friendlyId}>{isTaken(name) ? `${name} (${friendlyId})` : name}</option>
            ))}
          </select>
          <button class="button" type="submit">Show it</button>
        </span>
      </Field>
    </form>
  );
}

/** Who loses it when it goes. */
function sayLoss({ defaults, playlists, queued }: AppUsage, within: number): string {
  const parts = [
    defaults === 0 ? "" : `${count(defaults, "device")} will show something else`,
    playlists === 0 ? "" : `${count(playlists, "playlist")} will go on without it`,
    queued === 0 ? "" : `${count(queued, "waiting request")} will be cancelled`,
    within === 0 ? "" : `${count(within, "other app")} will have an empty tile`,
  ].filter((part) => part !== "");
  if (parts.length === 0) return "Nothing shows it.";
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
