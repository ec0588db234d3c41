/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { isLoopback } from "../../base_url.ts";
import { CopyLine } from "./copy_line.tsx";
import { QrCode } from "./qr_code.tsx";

/** Where devices reach this server. */
export interface Addresses {
  /** The best one. */
  readonly deviceUrl: string;
  /** All at which machines of the same network reach it. */
  readonly lanUrls: readonly string[];
  /** The one that this browser came by. */
  readonly baseUrl: string;
}

/** The one address that a device needs, to copy and to scan, with what may be wrong with it. */
export function AddressCard({ deviceUrl, lanUrls, baseUrl }: Addresses) {
  const others = lanUrls.filter((url) => url !== deviceUrl);
  return (
    <section class="panel address" aria-labelledby="address-title">
      <div class="stack">
        <h2 id="address-title">The address of this server</h2>
        <CopyLine id="address" text={deviceUrl} what="the address" large />
        {isLoopback(deviceUrl)
          ? (
            <p class="fault">
              Only this machine knows this address: the server listens to nobody else. Start it with{" "}
              <code>HOST=0.0.0.0</code>, or give it a <code>BASE_URL</code>{" "}
              that devices reach. Simulated devices work already.
            </p>
          )
          : isLoopback(baseUrl)
          ? (
            <p class="hint">
              You came by <code>{baseUrl}</code>, which only this machine knows. Devices use the one above.
            </p>
          )
          : null}
        {others.length === 0 ? null : (
          <>
            <p class="hint">This machine is in several networks. A device in another one uses:</p>
            {others.map((url, index) => (
              <CopyLine id={`address-${index}`} text={url} what={`the address ${url}`} />
            ))}
          </>
        )}
      </div>
      {isLoopback(deviceUrl) ? null : (
        <figure>
          <QrCode text={deviceUrl} />
          <figcaption class="hint">For the camera of a phone</figcaption>
        </figure>
      )}
    </section>
  );
}
