/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";
import { findModel, type Model } from "../../../devices/mod.ts";
import { describePanel } from "../describe_panel.ts";
import { Field, FindBox, PageHead } from "../ui/mod.ts";
import { ModelGallery } from "./model_gallery.tsx";

/** Simulated devices that there are, and the models that there could be. */
export interface SimulatorPageProps {
  readonly devices: readonly DeviceRow[];
  readonly models: readonly Model[];
  /** Those of them that have the words sought. */
  readonly found: readonly Model[];
  /** Words that models were narrowed by; empty for all. */
  readonly find: string;
  /** Id of the model to begin with. */
  readonly chosen: string;
}

/** The page of the simulator: choose a model, and it polls. */
export function SimulatorPage({ devices, models, found, find, chosen }: SimulatorPageProps) {
  const makers = [...new Set(models.map(({ maker }) => maker))].sort();
  return (
    <>
      <PageHead
        title="Simulator"
        lead="Any model of the catalogue, without the hardware. It polls this server for real, by its own protocol, and everything that it does is on record."
      />
      <div class="side-by-side">
        <div class="simulator">
          {devices.length === 0 ? null : <Devices devices={devices} />}
          <section aria-labelledby="catalogue">
            <header class="line-up catalogue-head">
              <h2 id="catalogue">
                {devices.length === 0 ? "Choose a model, and it is switched on" : "Switch on another"}
              </h2>
              <FindBox action="/simulator" label="Find a model" value={find} target="#models" />
            </header>
            <ModelGallery models={found} form="switch-on" />
          </section>
        </div>
        <section class="panel" aria-labelledby="another">
          <h2 id="another">Choose from the list</h2>
          <p class="hint">The protocol and the name hold for a model that is chosen by its picture, too.</p>
          <form id="switch-on" class="form" method="post" action="/simulator">
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

/** Those that are there, each with what is on its glass. */
function Devices({ devices }: { readonly devices: readonly DeviceRow[] }) {
  return (
    <section aria-labelledby="there">
      <h2 id="there">Simulated devices</h2>
      <ul class="app-cards sim-cards">
        {devices.map(({ id, name, friendlyId, model }) => (
          <li class="app-card">
            <span class="thumb">
              <img src={`/dashboard/devices/${id}/picture`} alt="" loading="lazy" decoding="async" />
            </span>
            <div class="about">
              <h3 class="wrap">
                <a href={`/simulator/${friendlyId}`}>{name}</a>
              </h3>
              <p class="why">{findModel(model)?.name ?? model}</p>
              <form class="above" method="post" action={`/simulator/${friendlyId}/remove`}>
                <button class="quiet" type="submit" aria-label={`Remove ${name}`}>Remove</button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
