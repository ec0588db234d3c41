/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { findApp } from "../../../apps/mod.ts";
import { type AppRow, type AppUsage, UNUSED } from "../../../database/mod.ts";
import { Empty, Icon, PageHead } from "../ui/mod.ts";
import { sayUsage } from "./app_usage_words.ts";

/** Installed apps and who shows them. */
export interface AppsProps {
  readonly apps: readonly AppRow[];
  readonly usage: ReadonlyMap<string, AppUsage>;
  /** Address of this page of the list. */
  readonly here: string;
  /** Address of the apps before the last one here, or null. */
  readonly older: string | null;
}

/** The installed apps with their pictures. */
export function Apps({ apps, usage, here, older }: AppsProps) {
  return (
    <>
      <PageHead title="Apps" lead="What your devices can show. One app may be on many of them.">
        <a class="button primary" href="/apps/new">
          <Icon name="plus" /> Install an app
        </a>
      </PageHead>
      <div
        id="app-list"
        data-watch="app device request"
        hx-get={here}
        hx-select="#app-list"
        hx-trigger="stale"
        hx-swap="outerMorph"
      >
        {apps.length === 0
          ? (
            <Empty icon="buttons" title="No app is installed. Install one, and a device can show it.">
              <a class="button" href="/apps/new">Install an app</a>
            </Empty>
          )
          : (
            <ul class="app-cards">
              {apps.map((app) => <AppCard app={app} usage={usage.get(app.id) ?? UNUSED} />)}
            </ul>
          )}
        {older === null ? null : (
          <p class="row pages">
            <a class="button" href={older}>Older apps</a>
          </p>
        )}
      </div>
    </>
  );
}

function AppCard({ app, usage }: { readonly app: AppRow; readonly usage: AppUsage }) {
  const said = sayUsage(usage);
  const kind = findApp(app.kind)?.name ?? app.kind;
  return (
    <li class="app-card">
      <Thumb path={`/apps/${app.id}/picture?v=${app.updatedAt}`} />
      <div class="about">
        <h2 class="wrap">
          <a href={`/apps/${app.id}`}>{app.name}</a>
        </h2>
        {kind === app.name ? null : <p class="why">{kind}</p>}
        <p class={said === null ? "hint" : "usage wrap"}>{said ?? "No device shows it yet."}</p>
      </div>
    </li>
  );
}

/** A small picture of an app, drawn when it comes into sight. */
export function Thumb({ path }: { readonly path: string }) {
  return (
    <span class="thumb">
      <img src={path} alt="" width="400" height="240" loading="lazy" decoding="async" />
    </span>
  );
}
