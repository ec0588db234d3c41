/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { document } from "../document.tsx";
import { Mark } from "../shell.tsx";
import { PageHead } from "../ui/mod.ts";
import { ApiCall } from "./api_call.tsx";
import { type Description, groupCalls } from "./description.ts";
import { SchemaFields, TypeWords } from "./schema_fields.tsx";

/** What the page of the API shows. */
export interface DocsPageProps {
  readonly description: Description;
  /** Where commands are sent to, without a trailing slash. */
  readonly baseUrl: string;
}

/** The same page for whoever is not signed in. */
export function docsForStrangers(props: DocsPageProps): string {
  return document(
    { title: "JSON API" },
    <>
      <header class="bar">
        <a class="brand" href="/">
          <Mark /> Screen Composer
        </a>
        <a class="button" href="/login?next=/api/docs">Sign in</a>
      </header>
      <main id="main">
        <DocsPage {...props} />
      </main>
    </>,
  );
}

/** The JSON API as a page: every call and every schema of its description. */
export function DocsPage({ description, baseUrl }: DocsPageProps) {
  const groups = [...groupCalls(description)];
  const schemas = Object.entries(description.components.schemas);
  return (
    <>
      <PageHead title="JSON API" lead={description.info.description}>
        <a class="button" href="/api/openapi.json">OpenAPI document</a>
      </PageHead>
      <div class="api-docs">
        <nav class="api-nav" aria-label="Calls">
          {groups.map(([about]) => <a href={`#about-${about}`}>{about}</a>)}
          <a href="#schemas">schemas</a>
        </nav>
        <div class="api-list">
          <section class="panel" aria-labelledby="signing-in">
            <h2 id="signing-in">Who may</h2>
            <p>
              <code>Authorization: Bearer</code> with an API token from{" "}
              <a href="/settings">the settings</a>, or Basic with the user <code>admin</code>{" "}
              and the admin's password, or the session of a browser.
            </p>
          </section>
          {groups.map(([about, calls]) => (
            <section aria-labelledby={`about-${about}`}>
              <h2 id={`about-${about}`}>{about}</h2>
              {calls.map((call) => <ApiCall call={call} baseUrl={baseUrl} />)}
            </section>
          ))}
          <section aria-labelledby="schemas">
            <h2 id="schemas">schemas</h2>
            {schemas.map(([name, schema]) => (
              <details class="api-call">
                <summary>
                  <code>{name}</code>
                </summary>
                <div class="api-body" id={`schema-${name}`}>
                  {schema.description === undefined ? null : <p>{schema.description}</p>}
                  {schema.properties === undefined && schema.allOf === undefined
                    ? (
                      <p>
                        <TypeWords schema={schema} />
                      </p>
                    )
                    : <SchemaFields schema={schema} />}
                </div>
              </details>
            ))}
          </section>
        </div>
      </div>
    </>
  );
}
