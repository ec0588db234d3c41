/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";

/** Asks for a decision on a device that waits, or lets a refused one in after all. */
export function Admission({ device }: { readonly device: DeviceRow }) {
  const waits = device.provisioning === "waiting";
  return (
    <section class="panel admission" aria-label="Admission">
      <p>
        {waits
          ? "It waits to be admitted, and shows its code until then. Compare it with the glass."
          : "It is refused: its polls are not served."}
      </p>
      <form method="post" action={`/devices/${device.id}/admission`} class="row">
        <button class="button primary" type="submit" name="provisioning" value="admitted">Admit</button>
        {waits
          ? <button class="button" type="submit" name="provisioning" value="refused">Refuse</button>
          : null}
      </form>
    </section>
  );
}
