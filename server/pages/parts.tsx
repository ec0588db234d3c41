/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { DeviceCard } from "./device_card.tsx";
import type { DeviceView } from "./device_view.ts";
import { ExchangeTable, type ExchangeTableProps } from "./exchange_table.tsx";
import type { WallFilter } from "./wall/filter.ts";
import type { StateCounts } from "./wall/match_devices.ts";
import { StateLinks } from "./wall/state_links.tsx";
import { WallCard } from "./wall/wall_card.tsx";
import { WallList } from "./wall/wall_list.tsx";
import { WallRow } from "./wall/wall_table.tsx";
import type { Density, WallDevice, WallListProps } from "./wall/wall_view.ts";

/** The devices of the wall by themselves, as it asks for them again. */
export function wallPart(props: WallListProps): string {
  return String(<WallList {...props} />);
}

/** One device of the wall by itself. */
export function wallDevicePart(shown: WallDevice, density: Density): string {
  return String(density === "list" ? <WallRow shown={shown} /> : <WallCard shown={shown} />);
}

/** One device that is changed in place. `saved` names the button whose label was just changed. */
export function devicePart(view: DeviceView, saved?: string): string {
  return String(<DeviceCard view={view} saved={saved} />);
}

/** The last exchanges by themselves. */
export function exchangesPart(props: ExchangeTableProps): string {
  return String(<ExchangeTable {...props} />);
}

/** The line that says how the devices fare, by itself. */
export function statesPart(counts: StateCounts, { state }: Pick<WallFilter, "state">): string {
  return String(<StateLinks counts={counts} state={state} />);
}
