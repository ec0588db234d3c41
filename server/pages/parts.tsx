/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { Devices, type DevicesProps } from "./dashboard.tsx";
import { DeviceCard } from "./device_card.tsx";
import type { DeviceView } from "./device_view.ts";
import { ExchangeTable, type ExchangeTableProps } from "./exchange_table.tsx";
import { Summary, type SummaryProps } from "./summary.tsx";

/** The devices of the dashboard by themselves, as it asks for them again. */
export function devicesPart(props: DevicesProps): string {
  return String(<Devices {...props} />);
}

/** One device by itself. `saved` names the button whose label was just changed. */
export function devicePart(view: DeviceView, saved?: string): string {
  return String(<DeviceCard view={view} saved={saved} />);
}

/** The last exchanges by themselves. */
export function exchangesPart(props: ExchangeTableProps): string {
  return String(<ExchangeTable {...props} />);
}

/** The line that says how the devices fare, by itself. */
export function summaryPart(props: SummaryProps): string {
  return String(<Summary {...props} />);
}
