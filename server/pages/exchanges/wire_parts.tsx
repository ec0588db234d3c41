/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { indentJson } from "./indent_json.ts";

/** Headers, a name and a value each. */
export function Headers({ headers, of }: { headers: Readonly<Record<string, string>>; of: string }) {
  const rows = Object.entries(headers);
  if (rows.length === 0) return <p class="hint">No headers</p>;
  return (
    <dl class="headers wire" aria-label={`${of} headers`}>
      {rows.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A body as it was kept, JSON indented. */
export function Body({ body, length, of }: { body: string | null; length: number | undefined; of: string }) {
  if (body === null) {
    return <p class="hint">{length ? `A body of ${toBytes(length)} that is not text` : "No body"}</p>;
  }
  const kept = new TextEncoder().encode(body).length;
  const indented = indentJson(body);
  const cut = length !== undefined && length > kept;
  return (
    <>
      <h3>
        Body{" "}
        <span class="why">
          {cut ? `first ${toBytes(kept)} of ${toBytes(length)}` : toBytes(length ?? kept)}
        </span>
      </h3>
      <Wire label={`${of} body`}>{indented ?? body}</Wire>
      {indented === null ? null : (
        <details>
          <summary>Exactly as it travelled</summary>
          <Wire label={`${of} body as it travelled`}>{body}</Wire>
        </details>
      )}
    </>
  );
}

/** Text as it travelled, which scrolls by keyboard too. */
export function Wire({ label, children }: { label: string; children: string }) {
  return <pre class="wire wrap tall" tabindex={0} role="region" aria-label={label}>{children}</pre>;
}

/** Bytes with their unit: `1,024 bytes`. */
export function toBytes(bytes: number): string {
  return `${bytes.toLocaleString("en")} ${bytes === 1 ? "byte" : "bytes"}`;
}
