/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AppRow } from "../../../database/mod.ts";
import { AboutForm, type AboutFormProps } from "./about_form.tsx";
import { Access } from "./access.tsx";
import { Admission } from "./admission.tsx";
import { DeviceHead } from "./device_head.tsx";
import { LabelPairs, type LabelPairsProps } from "./label_pairs.tsx";
import { MadeToken } from "./made_token.tsx";
import { Now } from "./now.tsx";
import type { OverviewView } from "./overview_view.ts";

/** Everything on the first page of a device. */
export interface OverviewPageProps extends Pick<AboutFormProps, "fields" | "faults"> {
  readonly view: OverviewView;
  readonly apps: readonly AppRow[];
  readonly labels: Omit<LabelPairsProps, "device">;
  /** A token that was just made, or null. */
  readonly token: string | null;
}

/** The first page of a device: its screen and buttons, what it shows and when, how it is found, who lets it in. */
export function OverviewPage({ view, apps, fields, faults, labels, token }: OverviewPageProps) {
  const { device } = view;
  return (
    <>
      <DeviceHead device={device} here="overview">
        {device.labels["simulated"] === "yes"
          ? <a class="button" href={`/simulator/${device.friendlyId}`}>Open in the simulator</a>
          : null}
        {device.provisioning === "admitted"
          ? <a class="button" href={`/queue?device_id=${device.id}#new-request`}>Queue something</a>
          : null}
      </DeviceHead>
      {token === null ? null : <MadeToken device={device} token={token} />}
      {device.provisioning === "admitted" ? null : <Admission device={device} />}
      <div class="overview">
        <Now view={view} />
        <div class="stack">
          <AboutForm view={view} apps={apps} fields={fields} faults={faults} />
          <LabelPairs device={device} {...labels} />
          <Access device={device} />
        </div>
      </div>
    </>
  );
}
