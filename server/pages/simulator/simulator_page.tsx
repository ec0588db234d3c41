/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";
import type { Model } from "../../../devices/mod.ts";
import { describePanel } from "../describe_panel.ts";
import { Empty, Field, PageHead } from "../ui/mod.ts";

/** Simulated devices that there are, and the models that there could be. */
export interface SimulatorPageProps {
  readonly devices: readonly DeviceRow[];
  readonly models: readonly Model[];
  /** Id of the model to begin with. */
  readonly chosen: string;
}

/** The page of the simulator: choose a model, and it polls. */
export function SimulatorPage({ devices, models, chosen }: SimulatorPageProps) {
  const makers = [...new Set(models.map(({ maker }) => maker))].sort();
  return (
    <>
      <PageHead
        title="Simulator"
        lead="Any model of the catalogue, without the hardware. It polls this server for real, by its own protocol, and everything that it does is on record."
      />
      <div class="side-by-side">
        <section aria-labelledby="there">
          <h2 id="there" class="hidden">Simulated devices</h2>
          {devices.length === 0
            ? <Empty icon="mobile" title="No simulated device yet. Choose a model and switch it on." />
            : (
              <ul class="lines">
                {devices.map(({ id, name, friendlyId, model }) => (
                  <li>
                    <a href={`/simulator/${friendlyId}`}>{name}</a>
                    <span class="why">{models.find((one) => one.id === model)?.name ?? model}</span>
                    <span class="row apart-end">
                      <a class="quiet" href={`/devices/${id}`}>Its page</a>
                      <form method="post" action={`/simulator/${friendlyId}/remove`}>
                        <button class="quiet" type="submit" aria-label={`Remove ${name}`}>Remove</button>
                      </form>
                    </span>
                  </li>
                ))}
              </ul>
            )}
        </section>
        <section class="panel" aria-labelledby="another">
          <h2 id="another">Switch one on</h2>
          <form class="form" method="post" action="/simulator">
            <Field id="model" label="Model">
              <select id="model" name="model" autocomplete="off">
                {makers.map((maker) => (
                  <optgroup label={maker}>
                    {models.filter((model) => model.maker === maker).map((model) => (
                      <option value={model.id} selected={model.id === chosen}>
                        {model.name}, {model.panel.width} × {model.panel.height},{" "}
                        {describePanel(model.panel, model.name)}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </Field>
            <Field id="protocol" label="Protocol" hint="What its firmware speaks, unless you try another.">
              <select id="protocol" name="protocol" autocomplete="off" aria-describedby="protocol-hint">
                <option value="">Its own</option>
                {["composer", "trmnl", "screen"].map((name) => <option value={name}>{name}</option>)}
              </select>
            </Field>
            <Field id="sim-name" label="Name">
              <input
                id="sim-name"
                name="name"
                maxlength={100}
                autocomplete="off"
                placeholder="Named like its model"
              />
            </Field>
            <p class="row">
              <button class="button primary" type="submit">Switch it on</button>
            </p>
          </form>
        </section>
      </div>
    </>
  );
}
