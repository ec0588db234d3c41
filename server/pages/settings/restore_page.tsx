/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { BackupFacts } from "../../backup/mod.ts";
import { document } from "../document.tsx";
import { Moment } from "../moment.tsx";
import { saySize } from "../say_size.ts";
import { PageHead } from "../ui/mod.ts";

/** A verified backup that waits to be put in place. */
export interface RestorePageProps {
  readonly facts: BackupFacts;
  /** Devices that this server has now. */
  readonly devices: number;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** Shows what is in a backup before it replaces the database. */
export function RestorePage({ facts, devices, now, timeZone }: RestorePageProps) {
  return (
    <>
      <PageHead
        title="Restore this backup"
        up={{ href: "/settings", name: "Settings" }}
        lead="It is whole, and one of this program's. Nothing has been replaced yet."
      />
      <section class="panel narrow" aria-label="The backup">
        <dl class="pairs">
          <div>
            <dt>Size</dt>
            <dd>{saySize(facts.bytes)}</dd>
          </div>
          <div>
            <dt>Devices</dt>
            <dd>
              {facts.devices} <span class="why">now there are {devices}</span>
            </dd>
          </div>
          <div>
            <dt>Newest exchange</dt>
            <dd>
              {facts.newest === null
                ? "none"
                : <Moment at={facts.newest} now={now} timeZone={timeZone} focusable />}
            </dd>
          </div>
          <div>
            <dt>Tables</dt>
            <dd>{Object.keys(facts.schemaVersions).length}</dd>
          </div>
          <div>
            <dt>Password</dt>
            <dd>
              {facts.hasAdmin
                ? "its own, which holds from then on"
                : "none: a setup link is printed at the next start"}
            </dd>
          </div>
        </dl>
        <p>
          Everything that happened since is left out. The database of now is kept beside it as a file, devices
          keep polling, and you sign in again.
        </p>
        <div class="row">
          <form method="post" action="/settings/restore/confirm">
            <button class="button danger" type="submit">Replace the database</button>
          </form>
          <form method="post" action="/settings/restore/discard">
            <button class="button" type="submit">Keep what is there</button>
          </form>
        </div>
      </section>
    </>
  );
}

/** Says that a backup is in place; the session that asked for it is over. */
export function restoredPage(replaced: string | null): string {
  return document(
    { title: "Restored" },
    <main class="sheet" id="main">
      <h1>The backup is in place.</h1>
      {replaced === null ? null : (
        <p>
          What was there before is kept as <code class="mono wrap">{replaced}</code>.
        </p>
      )}
      <p>Sign in with the password that the backup holds.</p>
      <p class="row">
        <a class="button primary" href="/login">Sign in</a>
      </p>
    </main>,
  );
}
