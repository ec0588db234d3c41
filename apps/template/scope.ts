import { layoutSize } from "../../renderers/panels.ts";
import type { AppContext } from "../app.ts";
import type { SourceData, TelemetryData } from "../source.ts";
import type { TemplateSettings } from "./settings.ts";
import type { TemplateClock } from "./template_clock.ts";

/** The name under which the transform's answer comes. */
export const TRANSFORM = "transform";
/** The name under which the device's own readings come. */
export const READINGS = "trmnl_device";

type Values = Record<string, unknown>;

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What came, as a template sees it at the top: an object's members, a list as `data`. */
function spread(value: unknown): Values {
  if (isObject(value)) return value;
  return value === null || value === undefined ? {} : { data: value };
}

/** Data of sources and hooks by their names, as a transform gets it and a template sees it. */
export function dataScope(
  { sources }: Pick<TemplateSettings, "sources">,
  data: Readonly<Record<string, SourceData>>,
): Values {
  const values = sources.map(({ name }) => data[name]?.value ?? null);
  const hooks = Object.keys(data).filter((name) => /^hook(?:_\d+)?$/.test(name)).sort(byNumber);
  return {
    // As TRMNL numbers what several addresses answer.
    ...Object.fromEntries(values.map((value, index) => [`IDX_${index}`, value])),
    ...(values.length === 1 ? spread(values[0]) : {}),
    ...Object.fromEntries(sources.map(({ name }, index) => [name, values[index]])),
    ...Object.fromEntries(hooks.slice(1).map((name) => [name, data[name]?.value])),
    ...Object.assign({}, ...hooks.toReversed().map((name) => spread(data[name]?.value))) as Values,
  };
}

function byNumber(one: string, other: string): number {
  return Number(one.slice(5) || 1) - Number(other.slice(5) || 1);
}

/** Everything that a template's Liquid can name. */
export function templateScope(context: AppContext<TemplateSettings>, clock: TemplateClock): Values {
  const { settings, data } = context;
  const transformed = data[TRANSFORM];
  const came = dataScope(settings, data);
  return {
    ...(transformed === undefined || settings.transform.trim() === "" ? came : {
      ...Object.fromEntries(settings.sources.map(({ name }) => [name, came[name]])),
      ...spread(transformed.value),
    }),
    stale: settings.sources.some(({ name }) => data[name]?.stale === true),
    trmnl: trmnlScope(context, clock),
  };
}

/** What templates for TRMNL know of the user, the device and themselves. */
function trmnlScope(
  { settings, panel, device, data }: AppContext<TemplateSettings>,
  clock: TemplateClock,
): Values {
  const { width, height } = layoutSize(panel);
  const { now } = clock;
  const readings = data[READINGS]?.value as TelemetryData | null | undefined;
  const last = (name: string) =>
    readings?.series.find((one) => one.name === name)?.points.at(-1)?.[1] ?? null;
  const rssi = last("rssi");
  const system: Values = {};
  Object.defineProperty(system, "timestamp_utc", {
    enumerable: true,
    get() {
      clock.look("minute");
      return Math.floor(now.epochMilliseconds / 1000);
    },
  });
  return {
    user: {
      name: "",
      first_name: "",
      last_name: "",
      locale: device.locale,
      time_zone: now.timeZoneId,
      time_zone_iana: now.timeZoneId,
      utc_offset: Math.round(now.offsetNanoseconds / 1e9),
    },
    device: {
      friendly_id: device.friendlyId,
      name: device.name,
      width,
      height,
      percent_charged: last("battery_percent"),
      wifi_strength: rssi === null ? null : Math.max(0, Math.min(100, Math.round(2 * (rssi + 100)))),
    },
    system,
    plugin_settings: {
      instance_name: settings.fields.instance_name ?? device.name,
      strategy: settings.sources.length > 0 ? "polling" : "webhook",
      dark_mode: "no",
      no_screen_padding: "no",
      custom_fields_values: settings.fields,
    },
  };
}
