/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";

/** A token that was just made: shown now and never again. */
export function MadeToken({ device, token }: { readonly device: DeviceRow; readonly token: string }) {
  return (
    <section class="panel made-token" role="status" aria-label="New token">
      <p class="wrap">
        <strong>The new token of {device.name} is shown once.</strong>{" "}
        Copy it now. Every token that it had before is refused.
      </p>
      <p class="wire-line">
        <code class="wire wrap" id="made-token">{token}</code>
        <button class="button" type="button" data-copy="made-token" hidden>Copy</button>
      </p>
    </section>
  );
}
