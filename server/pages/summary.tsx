/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** How many devices there are and how they fare. */
export interface SummaryProps {
  readonly admitted: number;
  readonly late: number;
  /** Added, and never seen. */
  readonly unseen: number;
}

/** One line that says whether anything needs a look. */
export function Summary({ admitted, late, unseen }: SummaryProps) {
  const seen = admitted - unseen;
  return (
    <p
      id="summary"
      class="summary"
      data-watch="poll device"
      hx-get="/dashboard/summary"
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      {seen === 0
        ? null
        : late > 0
        ? <span class="state warn">{late} of {seen} late</span>
        : <span class="state good">{seen === 1 ? "1 device polls on time" : `All ${seen} poll on time`}
        </span>}
      {unseen === 0 ? null : <span class="why">{seen === 0 ? "" : ", "}{unseen} never seen</span>}
    </p>
  );
}
