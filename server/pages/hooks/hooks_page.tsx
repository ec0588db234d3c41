/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeliveryRow, HookRow } from "../../../database/mod.ts";
import { Moment } from "../moment.tsx";
import { Empty, PageHead } from "../ui/mod.ts";
import { HookForm, type HookFormProps } from "./hook_form.tsx";
import { GUARDS } from "./hook_words.ts";

/** A hook with what was sent to it last. */
export interface HookLine {
  readonly hook: HookRow;
  readonly app: string | null;
  readonly last: DeliveryRow | null;
}

/** All hooks and the form for another. */
export interface HooksPageProps {
  readonly lines: readonly HookLine[];
  readonly form: HookFormProps;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** The page of all hooks. */
export function HooksPage({ lines, form, now, timeZone }: HooksPageProps) {
  return (
    <>
      <PageHead
        title="Hooks"
        lead="Addresses that record whatever is sent to them, and may feed an app: a doorbell, a build, a form on a web page."
      />
      <div class="side-by-side">
        <div
          id="hooks"
          data-watch="hook app"
          hx-get="/hooks"
          hx-select="#hooks"
          hx-trigger="stale"
          hx-swap="outerMorph"
        >
          {lines.length === 0
            ? <Empty icon="link" title="No hook yet. Make one and send something to it." />
            : (
              <div class="cards">
                <table role="table">
                  <caption class="hidden">Hooks</caption>
                  <thead role="rowgroup">
                    <tr role="row">
                      <th role="columnheader" scope="col">Hook</th>
                      <th role="columnheader" scope="col">Feeds</th>
                      <th role="columnheader" scope="col">Guard</th>
                      <th role="columnheader" scope="col">Last delivery</th>
                    </tr>
                  </thead>
                  <tbody role="rowgroup">
                    {lines.map(({ hook, app, last }) => (
                      <tr role="row">
                        <td role="cell">
                          <a class="mono wrap whole-row" href={`/hooks/${hook.slug}`}>{hook.slug}</a>
                        </td>
                        <td role="cell" data-name="Feeds">{app ?? <span class="why">no app</span>}</td>
                        <td role="cell" data-name="Guard">{GUARDS[hook.guard]}</td>
                        <td role="cell" data-name="Last">
                          {last === null ? <span class="why">nothing yet</span> : (
                            <span>
                              <Moment at={last.at} now={now} timeZone={timeZone} focusable />
                              {last.outcome === "refused" ? <span class="bad">, refused</span> : null}
                            </span>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
        </div>
        <section class="panel" aria-labelledby="new-hook">
          <h2 id="new-hook">New hook</h2>
          <HookForm {...form} />
        </section>
      </div>
    </>
  );
}
