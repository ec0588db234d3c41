/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** An HTTP status; its color says what kind it is, and so does its first digit. */
export function Status({ status }: { status: number }) {
  const kind = status >= 500 ? "bad" : status >= 400 ? "warn" : "good";
  return <span class={`state ${kind} mono`}>{status}</span>;
}

/** Milliseconds with their unit, three digits at most: `0.42 ms`, `8.1 ms`, `215 ms`. */
export function toMilliseconds(time: number | undefined): string {
  if (time === undefined) return "";
  return `${time.toFixed(time < 1 ? 2 : time < 100 ? 1 : 0)} ms`;
}
