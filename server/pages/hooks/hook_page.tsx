/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AppRow, DeliveryRow, HookRow } from "../../../database/mod.ts";
import { readText } from "../../hooks/read_text.ts";
import { Body, Headers } from "../exchanges/wire_parts.tsx";
import { Moment } from "../moment.tsx";
import { saySize } from "../say_size.ts";
import { Ask, Empty, PageHead } from "../ui/mod.ts";
import { HookForm, type HookFormProps } from "./hook_form.tsx";
import { GUARDS, STRATEGIES } from "./hook_words.ts";

/** A hook and what was sent to it. */
export interface HookPageProps {
  readonly hook: HookRow;
  /** The app that it feeds, or null. */
  readonly app: AppRow | null;
  /** Newest first. */
  readonly deliveries: readonly DeliveryRow[];
  /** The id to ask for older ones with, or null on the last page. */
  readonly next: string | null;
  /** The id that this page begins after; null on the newest, which follows what is sent. */
  readonly before: string | null;
  readonly form: HookFormProps;
  readonly baseUrl: string;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** The page of one hook: its address, whom it feeds, and everything that was sent to it. */
export function HookPage(props: HookPageProps) {
  const { hook, app, form, baseUrl } = props;
  const address = `${baseUrl}/hooks/${hook.slug}`;
  const failed = Object.keys(form.faults).length > 0;
  return (
    <>
      <PageHead
        title={hook.slug}
        up={{ href: "/hooks", name: "Hooks" }}
        lead={
          <>
            {app === null ? "Feeds no app" : (
              <>
                Feeds <a href={`/apps/${app.id}`}>{app.name}</a>
              </>
            )}, {STRATEGIES[hook.strategy]}, {GUARDS[hook.guard]}, at most {hook.ratePerMinute} a minute.
          </>
        }
      />
      <div class="side-by-side">
        <div class="stack">
          <p class="wire-line">
            <code class="wire wrap" id="address">{address}</code>
            <button class="button" type="button" data-copy="address" hidden>Copy</button>
          </p>
          <Deliveries {...props} address={address} />
        </div>
        <section class="panel" aria-labelledby="hook-settings">
          <h2 id="hook-settings">Settings</h2>
          <details open={failed}>
            <summary>Change this hook</summary>
            <HookForm {...form} />
          </details>
          <Ask
            id="remove-hook"
            label="Remove"
            question="The hook goes with everything that was sent to it. What it gave its app stays on show until then."
            confirm={`Remove ${hook.slug}`}
            action={`/hooks/${hook.slug}/settings`}
            fields={{ remove: "1" }}
          />
        </section>
      </div>
    </>
  );
}

function Deliveries(
  { hook, deliveries, next, before, address, ...props }: HookPageProps & { readonly address: string },
) {
  const path = `/hooks/${hook.slug}${before === null ? "" : `?before=${before}`}`;
  return (
    <div
      id="deliveries"
      data-watch={before === null ? "hook" : undefined}
      hx-get={path}
      hx-select="#deliveries"
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      {deliveries.length === 0
        ? (
          <Empty icon="link" title="Nothing was sent to it yet.">
            <p>
              <code class="mono wrap">curl -d 'hello=world' {address}</code>
            </p>
          </Empty>
        )
        : (
          <>
            <h2>Deliveries</h2>
            {deliveries.map((delivery, index) => (
              <Delivery delivery={delivery} open={index === 0} {...props} />
            ))}
          </>
        )}
      <p class="row more">
        {before === null ? null : <a class="button" href={`/hooks/${hook.slug}`}>Newest</a>}
        {next === null ? null : <a class="button" href={`/hooks/${hook.slug}?before=${next}`}>Older</a>}
      </p>
    </div>
  );
}

function Delivery(
  { delivery, open, now, timeZone }: {
    readonly delivery: DeliveryRow;
    readonly open: boolean;
    readonly now: number;
    readonly timeZone: string;
  },
) {
  const name = `Delivery ${delivery.id}`;
  const text = readText(delivery.body) ?? "";
  return (
    <details class="delivery panel" id={`delivery-${delivery.id}`} aria-label={name} open={open}>
      <summary>
        <Moment at={delivery.at} now={now} timeZone={timeZone} />
        <span class={`state ${delivery.outcome === "refused" ? "bad" : "good"}`}>{delivery.outcome}</span>
        <span class="mono line what">{delivery.method} {peek(text) || delivery.path}</span>
        <span class="number why">{saySize(delivery.bodyLength ?? 0)}</span>
      </summary>
      <p class="meta">
        <span class="mono wrap">{delivery.method} {delivery.path}</span>
        <span class="mono">from {delivery.address || "an unknown address"}</span>
        <span class="mono why">{delivery.id}</span>
      </p>
      <Body body={text || null} length={delivery.bodyLength} of={name} />
      <details id={`headers-${delivery.id}`}>
        <summary>Headers</summary>
        <Headers headers={delivery.headers} of={name} />
      </details>
    </details>
  );
}

/** The beginning of a body on one line, for whoever looks for one of many. */
function peek(text: string): string {
  return text.slice(0, 400).replace(/\s+/g, " ").trim().slice(0, 160);
}
