/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";
import { deviceModel, devicePanel } from "../../device_rows.ts";
import { describePanel } from "../describe_panel.ts";
import { PageHead } from "../ui/mod.ts";
import { Awaiting, type AwaitingProps } from "./awaiting.tsx";
import { CopyLine } from "./copy_line.tsx";
import { QrCode } from "./qr_code.tsx";

/** A device that was just added, with the token that is shown this once. */
export interface AddedProps {
  readonly device: DeviceRow;
  readonly token: string;
  readonly deviceUrl: string;
  readonly awaiting: AwaitingProps;
}

/** What a device that was added by hand needs to know. */
export function AddedPage({ device, token, deviceUrl, awaiting }: AddedProps) {
  const { friendlyId, name } = device;
  const model = deviceModel(device);
  const { encoding, width, height } = devicePanel(device);
  const picture = `${deviceUrl}/screens/${friendlyId}.${encoding}?token=${token}`;
  return (
    <>
      <PageHead
        title={`${name} is added`}
        up={{ href: "/", name: "Devices" }}
        lead={`${model.name}, ${width} × ${height} px, ${describePanel(devicePanel(device), model.name)}`}
      >
        <a class="button" href={`/devices/${device.id}`}>Go to the device</a>
      </PageHead>
      <div class="stack added">
        <section class="panel address" aria-labelledby="token-title">
          <div class="stack">
            <h2 id="token-title">Keep its token</h2>
            <p>
              It is shown this once. Whoever has it can poll as this device. A lost one is replaced on the
              device's page.
            </p>
            <CopyLine id="token" text={token} what="the token" large />
            <h3>Its picture</h3>
            <p class="hint">
              A <code>GET</code> is a poll. Without <code>?token=</code> the token may travel as{" "}
              <code>Access-Token</code> or <code>Authorization: Bearer</code>.
            </p>
            <CopyLine id="picture" text={picture} what="the address of the picture" />
            <CopyLine id="command" text={`curl -o screen.${encoding} '${picture}'`} what="the command" />
            {model.protocol === "trmnl"
              ? (
                <p class="hint">
                  Firmware of the TRMNL family needs none of this: enter <code>{deviceUrl}</code>{" "}
                  as its custom server.
                  {device.hardwareId === null ? "" : ` It is known by ${device.hardwareId}.`}
                </p>
              )
              : null}
          </div>
          <figure>
            <QrCode text={picture} />
            <figcaption class="hint">The picture, for a tablet's browser</figcaption>
          </figure>
        </section>
        <Awaiting {...awaiting} />
      </div>
    </>
  );
}
