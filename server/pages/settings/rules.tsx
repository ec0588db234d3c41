/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { Config } from "../../config.ts";

const POLICIES = {
  open: "Every new device is admitted with its first poll.",
  approve: "A new device shows a code and waits until an admin admits it.",
  closed: "New devices are refused; an admin adds them.",
} as const;

const DAY = 86_400_000;

/** What the environment decides, in words, each with the variable that changes it at the next start. */
export function Rules({ config }: { readonly config: Config }) {
  const { milliseconds, rows } = config.exchangeRetention;
  const days = milliseconds / DAY;
  const kept = `${Number.isInteger(days) ? days : days.toFixed(1)} days, at most ${
    rows.toLocaleString("en")
  }`;
  const networks = config.sourceAllowPrivate.length === 0
    ? "public ones alone"
    : config.sourceAllowPrivate.join(", ");
  const rules = [
    ["New devices", POLICIES[config.provisioning], "PROVISIONING"],
    ["Exchanges are kept", kept, "EXCHANGE_RETENTION"],
    ["Address for devices", config.baseUrl ?? "as each request names it", "BASE_URL"],
    ["Time zone of new devices", config.timeZone, "TZ"],
    ["Networks that sources reach", networks, "SOURCE_ALLOW_PRIVATE"],
    ["Proxies that are believed", String(config.trustProxy), "TRUST_PROXY"],
  ] as const;
  return (
    <section class="panel" aria-labelledby="rules-title">
      <h2 id="rules-title">Rules</h2>
      <p class="hint">Variables of the environment decide these; a change holds from the next start on.</p>
      <dl class="pairs">
        {rules.map(([name, value, variable]) => (
          <div>
            <dt>
              {name} <code class="mono why">{variable}</code>
            </dt>
            <dd class="wrap">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
