/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { toMilliseconds } from "./exchange_facts.tsx";
import { toBytes } from "./wire_parts.tsx";

/** What composing an exchange again gave. */
export interface VerdictProps {
  readonly exchangeId: string;
  readonly recorded: { readonly hash: string | null; readonly bytes: number | null };
  readonly again: {
    readonly hash: string;
    readonly bytes: number;
    readonly milliseconds: number;
    /** As browsers show it, as a `data:` address. */
    readonly picture: string;
    readonly problem: string | null;
  };
  /** The first byte that differs, counted from 0; null when all are equal or the recorded ones are gone. */
  readonly differsAt: number | null;
}

/** Says whether an exchange composed again gives the same bytes, and what differs if not. */
export function Verdict({ exchangeId, recorded, again, differsAt }: VerdictProps) {
  const equal = recorded.hash === again.hash;
  return (
    <section class={`panel verdict ${equal ? "equal" : "other"}`} aria-labelledby="verdict-title">
      <h2 id="verdict-title">
        <span class={`state ${equal ? "good" : "bad"}`}>
          {equal ? "Composed again: the same bytes" : "Composed again: other bytes"}
        </span>
      </h2>
      <p class="why">
        {toBytes(again.bytes)} in {toMilliseconds(again.milliseconds)}
        {equal || recorded.bytes === null ? null : `, then it was ${toBytes(recorded.bytes)}`}
        {differsAt === null || equal ? null : `, first different at byte ${differsAt.toLocaleString("en")}`}.
        Nothing was sent to the device.
      </p>
      {again.problem === null ? null : <p class="fault">{again.problem}</p>}
      {equal ? <p class="mono wrap hint">{again.hash}</p> : (
        <>
          <p class="hint">
            The program, its fonts or something that is not on record has changed since. Sent:{" "}
            <span class="mono wrap">{recorded.hash ?? "no image"}</span>, now{" "}
            <span class="mono wrap">{again.hash}</span>.
          </p>
          <div class="two-sides">
            <figure>
              <figcaption>Sent</figcaption>
              {recorded.bytes === null ? <p class="hint">Its image is no longer kept.</p> : (
                <img
                  class="shown"
                  src={`/exchanges/${exchangeId}/picture`}
                  alt="The image that was sent"
                />
              )}
            </figure>
            <figure>
              <figcaption>Composed again</figcaption>
              <img class="shown" src={again.picture} alt="The image composed again" />
            </figure>
          </div>
        </>
      )}
    </section>
  );
}
