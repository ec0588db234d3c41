/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { Moment } from "../moment.tsx";

/** How the server is. */
export interface AboutProps {
  readonly version: string;
  readonly deno: string;
  /** When this process began, in milliseconds. */
  readonly startedAt: number;
  /** Of the database, credentials left out. */
  readonly databaseUrl: string;
  /** Newest version of each entity that the database holds. */
  readonly schemaVersions: Readonly<Record<string, number>>;
  /** Newest version of each entity that this program knows. */
  readonly knownVersions: Readonly<Record<string, number>>;
  /** Exchanges that were answered and are not yet written. */
  readonly deferred: number;
  /** What checking the whole file found: null before it was asked for, empty when it is whole. */
  readonly faults: readonly string[] | null;
  /** Whether the file can be checked from here. */
  readonly checkable: boolean;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** Versions, the health of the schema, and a check of the whole file. */
export function About(props: AboutProps) {
  const { schemaVersions, knownVersions, faults, deferred, now, timeZone } = props;
  const entities = [...new Set([...Object.keys(knownVersions), ...Object.keys(schemaVersions)])].sort();
  const newer = entities.filter((name) => (schemaVersions[name] ?? 0) > (knownVersions[name] ?? 0));
  const missing = entities.filter((name) => schemaVersions[name] === undefined);
  return (
    <section class="panel" id="about" aria-labelledby="about-title">
      <h2 id="about-title">About</h2>
      <dl class="pairs">
        <div>
          <dt>Screen Composer</dt>
          <dd>{props.version}</dd>
        </div>
        <div>
          <dt>Deno</dt>
          <dd>{props.deno}</dd>
        </div>
        <div>
          <dt>Running since</dt>
          <dd>
            <Moment at={props.startedAt} now={now} timeZone={timeZone} focusable />
          </dd>
        </div>
        <div>
          <dt>Database</dt>
          <dd class="mono wrap">{props.databaseUrl}</dd>
        </div>
        <div>
          <dt>Exchanges not yet written</dt>
          <dd>{deferred}</dd>
        </div>
        <div>
          <dt>Schema</dt>
          <dd>
            {missing.length > 0
              ? <span class="state bad">Without {missing.join(", ")}</span>
              : newer.length > 0
              ? <span class="state warn">Newer than this program: {newer.join(", ")}</span>
              : <span class="state good">{entities.length} tables, as this program wants them</span>}
          </dd>
        </div>
      </dl>
      <details>
        <summary>Versions of every table</summary>
        <p class="versions">
          {entities.map((name) => <span class="badge mono">{name} {schemaVersions[name] ?? "missing"}</span>)}
        </p>
      </details>
      {props.checkable
        ? (
          <form class="row" method="post" action="/settings/check">
            <button class="button" type="submit">Check the database</button>
            {faults === null
              ? null
              : faults.length === 0
              ? <span class="state good" role="status">Every page of the file is whole</span>
              : <span class="state bad" role="alert">{faults.join("; ")}</span>}
          </form>
        )
        : null}
      <p class="hint">
        <a href="/metrics">Metrics</a>, <a href="/readyz">readiness</a>, <a href="/api/docs">API</a>
      </p>
    </section>
  );
}
