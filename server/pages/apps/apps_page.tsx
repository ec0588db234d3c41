/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { findApp } from "../../../apps/mod.ts";
import { type AppRow, type AppUsage, UNUSED } from "../../../database/mod.ts";
import { Empty, FindBox, Icon, PageHead } from "../ui/mod.ts";
import { count, sayUsage } from "./app_usage_words.ts";

/** Installed apps and who shows them. */
export interface AppsProps {
  readonly apps: readonly AppRow[];
  readonly usage: ReadonlyMap<string, AppUsage>;
  /** Words that names and kinds have in them; empty for all. */
  readonly find: string;
  /** Address of this page of the list. */
  readonly here: string;
  /** Address of the apps before the last one here, or null. */
  readonly older: string | null;
  /** Apps that match beside those here. */
  readonly left: number;
}

/** The installed apps with their pictures. */
export function Apps(props: AppsProps) {
  return (
    <>
      <PageHead title="Apps" lead="What your devices can show. One app may be on many of them.">
        <FindBox action="/apps" label="Find an app" value={props.find} target="#app-list" />
        <a class="button primary" href="/apps/new">
          <Icon name="plus" /> Install an app
        </a>
      </PageHead>
      <AppList {...props} />
    </>
  );
}

/** Those that some device shows come first. */
export function AppList({ apps, usage, find, here, older, left }: AppsProps) {
  const isUsed = ({ id }: AppRow) => sayUsage(usage.get(id) ?? UNUSED) !== null;
  const [used, others] = [apps.filter(isUsed), apps.filter((app) => !isUsed(app))];
  return (
    <div
      id="app-list"
      data-watch="app device request"
      hx-get={here}
      hx-select="#app-list"
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      {apps.length > 0
        ? null
        : find === ""
        ? (
          <Empty icon="buttons" title="No app is installed. Install one, and a device can show it.">
            <a class="button" href="/apps/new">Install an app</a>
          </Empty>
        )
        : (
          <Empty icon="search" title="No installed app has these words in its name or kind.">
            <a class="button" href={`/apps/new?${new URLSearchParams({ find })}`}>
              Look among those that can be installed
            </a>
          </Empty>
        )}
      <Cards title="Shown by your devices" apps={used} usage={usage} />
      <Cards title="Ready to be shown" apps={others} usage={usage} />
      {left === 0 ? null : <p class="hint pages">{count(left, "more app")}: say more of the name.</p>}
      {older === null ? null : (
        <p class="row pages">
          <a class="button" href={older}>Older apps</a>
        </p>
      )}
    </div>
  );
}

function Cards(
  { title, apps, usage }: { readonly title: string } & Pick<AppsProps, "apps" | "usage">,
) {
  if (apps.length === 0) return null;
  return (
    <section class="app-group">
      <h2>
        {title} <span class="why number">{apps.length}</span>
      </h2>
      <ul class="app-cards">
        {apps.map((app) => <AppCard app={app} usage={usage.get(app.id) ?? UNUSED} />)}
      </ul>
    </section>
  );
}

function AppCard({ app, usage }: { readonly app: AppRow; readonly usage: AppUsage }) {
  const said = sayUsage(usage);
  const kind = findApp(app.kind)?.name ?? app.kind;
  return (
    <li class="app-card">
      <Thumb path={`/apps/${app.id}/picture?v=${app.updatedAt}`} />
      <div class="about">
        <h3 class="wrap" title={app.name.length > 50 ? app.name : undefined}>
          <a href={`/apps/${app.id}`}>{app.name}</a>
        </h3>
        {kind === app.name ? null : <p class="why">{kind}</p>}
        {said === null ? null : <p class="usage wrap">{said}</p>}
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
