/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { TokenRow } from "../../../database/mod.ts";
import { Moment } from "../moment.tsx";
import { Ask, Field, fieldNotes } from "../ui/mod.ts";

/** What the panel of API tokens knows. */
export interface TokensPanelProps {
  /** Newest first. */
  readonly tokens: readonly TokenRow[];
  /** A token that was just made: shown now and never again. */
  readonly made: string | null;
  readonly fault: string | null;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** API tokens for scripts: made, listed by name, revoked. */
export function TokensPanel({ tokens, made, fault, now, timeZone }: TokensPanelProps) {
  return (
    <section class="panel" id="tokens" aria-labelledby="tokens-title">
      <h2 id="tokens-title">API tokens</h2>
      <p class="hint">
        For scripts: <code class="mono">Authorization: Bearer …</code>. What they can do is in{" "}
        <a href="/api/docs">the description of the API</a>.
      </p>
      {made === null ? null : (
        <div class="made" role="status">
          <p>This token is shown once. Copy it now.</p>
          <p class="wire-line">
            <code class="wire wrap" id="made-token">{made}</code>
            <button class="button" type="button" data-copy="made-token" hidden>Copy</button>
          </p>
        </div>
      )}
      {tokens.length === 0 ? <p class="hint">No token yet.</p> : (
        <ul class="lines">
          {tokens.map(({ hash, name, createdAt }) => (
            <li>
              <span class="wrap">{name}</span>
              <span class="why">
                made <Moment at={createdAt} now={now} timeZone={timeZone} focusable />
              </span>
              <Ask
                id={`revoke-${hash.slice(0, 12)}`}
                label="Revoke"
                question={`Scripts that use ${name} are refused from then on.`}
                confirm={`Revoke ${name}`}
                action="/settings/tokens/revoke"
                fields={{ hash }}
              />
            </li>
          ))}
        </ul>
      )}
      <form class="form in-line" method="post" action="/settings/tokens">
        <Field id="token-name" label="Name of a new token" fault={fault}>
          <input
            id="token-name"
            name="name"
            maxlength={100}
            required
            autocomplete="off"
            placeholder="backup script"
            {...fieldNotes("token-name", { fault })}
          />
        </Field>
        <button class="button" type="submit">Make a token</button>
      </form>
    </section>
  );
}
