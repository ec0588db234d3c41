/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { Config } from "../../config.ts";

/** What the environment decides, in words, each with the variable that changes it at the next start. */
export function Environment({ config }: { readonly config: Config }) {
  const networks = config.sourceAllowPrivate.length === 0
    ? "public ones alone"
    : config.sourceAllowPrivate.join(", ");
  const rules = [
    ["Address for devices", config.baseUrl ?? "as each request names it", "BASE_URL"],
    ["Time zone of new devices", config.timeZone, "TZ"],
    ["Networks that sources reach", networks, "SOURCE_ALLOW_PRIVATE"],
    ["Proxies that are believed", String(config.trustProxy), "TRUST_PROXY"],
  ] as const;
  return (
    <section class="panel" id="environment" aria-labelledby="environment-title">
      <h2 id="environment-title">Environment</h2>
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
