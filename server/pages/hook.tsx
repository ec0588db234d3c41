/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AppRow, DeliveryRow, HookRow } from "../../database/mod.ts";
import { readText } from "../hooks/read_text.ts";
import { Body, Headers } from "./exchanges/wire_parts.tsx";
import { Moment } from "./moment.tsx";
import { shell } from "./shell.tsx";

/** A hook and what was sent to it. */
export interface HookPageProps {
  readonly hook: HookRow;
  /** The app that it feeds, or null. */
  readonly app: AppRow | null;
  /** Newest first. */
  readonly deliveries: readonly DeliveryRow[];
  /** The id to ask for older ones with, or null on the last page. */
  readonly next: string | null;
  readonly baseUrl: string;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

const STRATEGIES = {
  replace: "each delivery replaces the one before",
  deep_merge: "deliveries are merged",
  stream: "lists grow with each delivery",
} as const;
const GUARDS = {
  open: "open to anybody",
  secret: "asks for its secret",
  hmac: "asks for a signature",
} as const;

/** The page of one hook: its address, whom it feeds, and everything that was sent to it. */
export function hookPage(props: HookPageProps): string {
  const { hook, app, deliveries, next, baseUrl } = props;
  const address = `${baseUrl}/hooks/${hook.slug}`;
  return shell(
    { title: `Hook ${hook.slug}`, section: "hooks" },
    <>
      <p class="crumb">
        <a href="/hooks">Hooks</a>
      </p>
      <h1 class="wrap">{hook.slug}</h1>
      <p class="meta">
        <span>{app === null ? "Feeds no app" : `Feeds ${app.name}`}</span>
        <span>{STRATEGIES[hook.strategy]}</span>
        <span>{GUARDS[hook.guard]}</span>
        <span>{hook.ratePerMinute} a minute</span>
      </p>
      <p class="wire wrap">{address}</p>
      {deliveries.length === 0
        ? (
          <p class="hint">
            Nothing was sent to it yet. Try <code class="mono wrap">curl -d 'hello=world' {address}</code>
          </p>
        )
        : deliveries.map((delivery) => <Delivery delivery={delivery} {...props} />)}
      {next === null ? null : (
        <p>
          <a class="button" href={`?before=${next}`}>Older</a>
        </p>
      )}
    </>,
  );
}

function Delivery({ delivery, now, timeZone }: HookPageProps & { readonly delivery: DeliveryRow }) {
  const name = `Delivery ${delivery.id}`;
  return (
    <section class="delivery" aria-label={name}>
      <h2 class="mono wrap">{delivery.method} {delivery.path}</h2>
      <p class="meta">
        <span>
          <Moment at={delivery.at} now={now} timeZone={timeZone} focusable />
        </span>
        <span class={delivery.outcome === "refused" ? "fault" : "why"}>{delivery.outcome}</span>
        <span class="mono">{delivery.address || "unknown address"}</span>
        <span class="mono why">{delivery.id}</span>
      </p>
      <Body body={readText(delivery.body) || null} length={delivery.bodyLength} of={name} />
      <details>
        <summary>Headers</summary>
        <Headers headers={delivery.headers} of={name} />
      </details>
    </section>
  );
}

/** The page of all hooks. */
export function hooksPage(
  { hooks, baseUrl }: { readonly hooks: readonly HookRow[]; readonly baseUrl: string },
): string {
  return shell(
    { title: "Hooks", section: "hooks" },
    <>
      <h1>Hooks</h1>
      {hooks.length === 0
        ? (
          <p class="hint">
            No hook yet. Make one with{" "}
            <code class="mono wrap">
              curl -u admin:PASSWORD{" "}
              {baseUrl}/api/v1/hooks -H 'content-type: application/json' -d '&#123;"slug":"doorbell"&#125;'
            </code>
          </p>
        )
        : (
          <ul class="hooks">
            {hooks.map((hook) => (
              <li>
                <a class="mono wrap" href={`/hooks/${hook.slug}`}>{hook.slug}</a>{" "}
                <span class="why">{GUARDS[hook.guard]}, {STRATEGIES[hook.strategy]}</span>
              </li>
            ))}
          </ul>
        )}
    </>,
  );
}
