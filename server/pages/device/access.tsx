/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";
import { Ask } from "../ui/mod.ts";

/** The token of a device, whether it is served, and its end. */
export function Access({ device }: { readonly device: DeviceRow }) {
  const path = `/devices/${device.id}`;
  return (
    <section class="panel" id="access" aria-labelledby="access-title">
      <h2 id="access-title">Access</h2>
      <p class="hint wrap">
        {device.hardwareId === null
          ? "It has not told a hardware id yet."
          : `Hardware id ${device.hardwareId}`}
      </p>
      <div class="asks">
        <Ask
          id="new-token"
          label="New token"
          question="Every token that it has is refused from then on, until it is given the new one or sets itself up again."
          confirm="Make a new token"
          action={`${path}/token`}
        />
        {device.provisioning === "admitted"
          ? (
            <Ask
              id="refuse-device"
              label="Refuse"
              question="Its polls are not served any more, until it is admitted again. Nothing of it is lost."
              confirm="Refuse this device"
              action={`${path}/admission`}
              fields={{ provisioning: "refused" }}
            />
          )
          : null}
        <Ask
          id="remove-device"
          label="Remove"
          question="Its labels, playlist and tokens go with it; its exchanges stay. Should it poll again, it is a new device."
          confirm="Remove this device"
          action={`${path}/remove`}
        />
      </div>
    </section>
  );
}
