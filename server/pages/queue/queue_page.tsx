/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { Ending, type RequestLine, Target, Waiting } from "./request_line.tsx";
import { Empty, Icon, PageHead } from "../ui/mod.ts";
import { RequestForm, type RequestFormProps } from "./request_form.tsx";

/** The queue: what waits, what is over, and the form for another request. */
export interface QueuePageProps {
  /** As they will be shown, the first ones. */
  readonly waiting: readonly RequestLine[];
  /** How many wait, those that are not listed included. */
  readonly count: number;
  /** Address of this list. */
  readonly here: string;
  /** Newest first. */
  readonly over: readonly RequestLine[];
  readonly form: RequestFormProps;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** The page of the queue. */
export function QueuePage(props: QueuePageProps) {
  return (
    <>
      <PageHead
        title="Queue"
        lead="Requests go before playlists and default apps. Each is shown once, by the first device that it means."
      >
        <a class="button to-form" href="#new-request">Queue something</a>
      </PageHead>
      <div class="side-by-side">
        <QueueLists {...props} />
        <section class="panel" aria-labelledby="new-request">
          <h2 id="new-request">Queue something</h2>
          <RequestForm {...props.form} />
        </section>
      </div>
    </>
  );
}

/** What waits and what is over; asked for again when a request changes. */
export function QueueLists({ waiting, count, here, over, now, timeZone }: QueuePageProps) {
  return (
    <div
      id="queue"
      class="stack"
      data-watch="request poll press"
      hx-get={here}
      hx-select="#queue"
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      <section aria-labelledby="waiting-title">
        <h2 id="waiting-title">Waiting</h2>
        {waiting.length === 0
          ? <Empty icon="list" title="Nothing waits. Queue a message, and it is on show at the next poll." />
          : (
            <ol class="requests" aria-label="Requests in their turn">
              {waiting.map((line, at) => (
                <li class="panel" id={`request-${line.request.id}`}>
                  <Waiting line={line} now={now} timeZone={timeZone} />
                  <form method="post" action={`/queue/${line.request.id}`} class="moves">
                    <button
                      class="quiet"
                      type="submit"
                      name="do"
                      value="up"
                      disabled={at === 0}
                      aria-label={`Show ${line.what} earlier`}
                    >
                      <Icon name="arrow-up" />
                    </button>
                    <button
                      class="quiet"
                      type="submit"
                      name="do"
                      value="down"
                      disabled={at === count - 1}
                      aria-label={`Show ${line.what} later`}
                    >
                      <Icon name="arrow-down" />
                    </button>
                    <button
                      class="quiet"
                      type="submit"
                      name="do"
                      value="cancel"
                      aria-label={`Cancel ${line.what}`}
                    >
                      Cancel
                    </button>
                  </form>
                </li>
              ))}
            </ol>
          )}
        {count > waiting.length
          ? (
            <p class="more">
              <a class="button" href="/queue?all=yes">Show all {count}</a>
            </p>
          )
          : null}
      </section>
      <section aria-labelledby="over-title">
        <h2 id="over-title">Over</h2>
        {over.length === 0
          ? <p class="hint">What was shown, cancelled or came too late is listed here.</p>
          : (
            <div class="cards">
              <table role="table">
                <caption class="hidden">Requests that are over, newest first</caption>
                <thead role="rowgroup">
                  <tr role="row">
                    <th role="columnheader" scope="col">What</th>
                    <th role="columnheader" scope="col">For</th>
                    <th role="columnheader" scope="col">Became</th>
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  {over.map((line) => (
                    <tr role="row">
                      <td role="cell" class="wrap">{line.what}</td>
                      <td role="cell" data-name="For">
                        <Target line={line} />
                      </td>
                      <td role="cell" data-name="Became">
                        <Ending line={line} now={now} timeZone={timeZone} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
      </section>
    </div>
  );
}
