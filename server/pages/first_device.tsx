/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** What to do while no device has polled: one sentence, and a way for each protocol. */
export function FirstDevice({ deviceUrl }: { deviceUrl: string }) {
  return (
    <section class="empty" aria-labelledby="no-device">
      <h2 id="no-device">
        No device has polled yet. Point one at <code>{deviceUrl}</code>
      </h2>
      <p>No device at hand? This plays one, in a second terminal, and shows its screen there:</p>
      <pre class="wire" tabindex={0}>
        npx -y deno@2.9.6 task simulate --protocol trmnl --url {deviceUrl} --polls 3
      </pre>
      <p class="hint">
        Where Deno is installed, <code>deno task simulate …</code> does the same.
      </p>
      <div class="ways">
        <section>
          <h3>TRMNL and its kin</h3>
          <p>
            In the device's Wi-Fi portal choose the custom server and enter{" "}
            <code>{deviceUrl}</code>. It sets itself up with its first poll.
          </p>
        </section>
        <section>
          <h3>Handhelds with captions</h3>
          <p>Have the firmware send its events as JSON to the server's root. It answers with labels.</p>
          <pre
            class="wire"
            tabindex={0}
          >{`curl ${deviceUrl} --json '{"device":"M5StickCPLUS2","event":"init"}'`}</pre>
        </section>
        <section>
          <h3>Anything that fetches an image</h3>
          <p>Add the device with the JSON API. The answer has its friendly id and its token; then fetch:</p>
          <pre class="wire" tabindex={0}>{`curl -o screen.png \\
  -H "Access-Token: <token>" \\
  ${deviceUrl}/screens/<friendly id>.png`}</pre>
        </section>
      </div>
    </section>
  );
}
