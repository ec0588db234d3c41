/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { findModel } from "../../../devices/mod.ts";

/** Devices that show best what is possible, by model. */
const MODELS = ["og", "reterminal_e1002", "m5stickc_plus2", "x", "generic_64x32_rgb888"] as const;

/** Makes a simulated device, which then polls from the browser. Where there is no device yet it is the way that always works. */
export function TryIt({ first = false }: { readonly first?: boolean }) {
  return (
    <section class="panel try-it" aria-labelledby="try-title">
      <h2 id="try-title">No device at hand?</h2>
      <form class="try row" method="post" action="/simulator">
        <label class="hidden" for="try-model">Model to simulate</label>
        <select id="try-model" name="model" autocomplete="off">
          {MODELS.map((id) => <option value={id}>{findModel(id)?.name ?? id}</option>)}
        </select>
        <button class={first ? "button primary" : "button"} type="submit">Try it without a device</button>
      </form>
      <p class="hint">
        A simulated device polls as a real one does and shows you exactly what that would show.
      </p>
    </section>
  );
}
