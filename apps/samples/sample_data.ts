import calendarWork from "../calendar/testdata/work.json" with { type: "json" };
import calendarFamily from "../calendar/testdata/family.json" with { type: "json" };
import rooms from "../chart/testdata/rooms.json" with { type: "json" };
import news from "../feed/testdata/news.json" with { type: "json" };
import picture from "../feed/testdata/picture.json" with { type: "json" };
import states from "../home_assistant/testdata/states.json" with { type: "json" };
import livingRoom from "../sensors/testdata/living_room.json" with { type: "json" };
import trains from "../table/testdata/trains.json" with { type: "json" };
import gtfs from "../transit/testdata/gtfs_rt.json" with { type: "json" };
import hafas from "../transit/testdata/hafas.json" with { type: "json" };
import berlin from "../weather/testdata/berlin.json" with { type: "json" };

type Settings = Readonly<Record<string, unknown>>;

/** What sources of a kind give in an example, in turns, by the names of the sources without their numbers. */
interface SampleValues {
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  /** Whether settings of one's own would find anything in it; they do where this is missing. */
  readonly fits?: (settings: Settings) => boolean;
}

const isEmpty = (value: unknown) =>
  value === undefined || (Array.isArray(value) ? value.length === 0 : value === "");

/** Paths of one's own lead nowhere in data of somebody else. */
const withoutPaths = (...names: readonly string[]) => (settings: Settings) =>
  names.every((name) => isEmpty(settings[name]));

const SAMPLES: Readonly<Record<string, SampleValues>> = {
  calendar: { values: { calendar: [calendarWork, calendarFamily] } },
  chart: { values: { data: [rooms] }, fits: withoutPaths("series") },
  feed: { values: { feed: [news], picture: [picture] } },
  home_assistant: { values: { entity: states } },
  photo: { values: { file: [picture], url: [picture] } },
  sensors: { values: { device: [livingRoom] }, fits: withoutPaths("series") },
  table: {
    values: { data: [trains] },
    fits: withoutPaths("rows", "columns", "filters", "highlights", "sort_by"),
  },
  transit: {
    values: { departures: [hafas] },
    fits: ({ preset = "hafas", list_path }) => preset === "hafas" && isEmpty(list_path),
  },
  weather: { values: { forecast: [berlin] } },
};

const GTFS: SampleValues = { values: { departures: [gtfs] } };

/** What the sources of a kind give in an example, by their names; null where there is none that these settings fit. */
export function sampleData(
  kind: string,
  names: readonly string[],
  settings: Settings | null,
): Readonly<Record<string, unknown>> | null {
  if (kind === "layout") return tileData(names, settings);
  const sample = kind === "transit" && settings?.["preset"] === "gtfs_rt" ? GTFS : SAMPLES[kind];
  if (sample === undefined || (settings !== null && sample.fits?.(settings) === false)) return null;
  const found = names.flatMap((name) => {
    const [, stem = name, number = "0"] = /^([a-z]+?)(?:_(\w+))?$/.exec(name) ?? [];
    const values = sample.values[stem] ?? [];
    const value = values[(Number.parseInt(number, 10) || 0) % Math.max(1, values.length)];
    return value === undefined ? [] : [[name, value] as const];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}

/** The same for the tiles of a layout that are set in it: `tile_0_forecast`. */
function tileData(
  names: readonly string[],
  settings: Settings | null,
): Readonly<Record<string, unknown>> | null {
  const tiles: readonly unknown[] = Array.isArray(settings?.["tiles"]) ? settings["tiles"] : [];
  const found = names.flatMap((name) => {
    const [, index = "", inner = ""] = /^tile_(\d+)_(\w+)$/.exec(name) ?? [];
    const tile = tiles[Number(index)] as
      | { readonly kind?: unknown; readonly settings?: Settings }
      | undefined;
    if (typeof tile?.kind !== "string" || tile.kind === "layout") return [];
    const value = sampleData(tile.kind, [inner], tile.settings ?? {})?.[inner];
    return value === undefined ? [] : [[name, value] as const];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}
