import type { Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { NO_DATA } from "../source.ts";
import { agedFrame, agedTime } from "../ui/aged.ts";
import { oldHeading } from "../ui/old_heading.ts";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { Statement } from "../ui/statement.tsx";
import { sensorsDeclaration } from "./declaration.ts";
import { DevicesView } from "./devices_view.tsx";
import type { SensorDevice, SensorsProps } from "./props.ts";
import { readReadings } from "./readings.ts";
import type { Settings } from "./settings.ts";
import { TilesView } from "./tiles_view.tsx";
import { TinySensors } from "./tiny_view.tsx";
import { sourceName, wanted } from "./wanted_devices.ts";
import { wordsOf } from "../words/mod.ts";

const HOUR = 3_600_000;

/** Readings are old after this share of the hours that are shown. */
const OLD = 0.25;

/** What devices tell of themselves and of their sensors. */
export const sensors = defineApp(sensorsDeclaration, {
  compose(_state, context): Composition {
    const { settings, now, panel, device: { locale } } = context;
    const told = wanted(settings).flatMap(({ device, title }, index): SensorDevice[] => {
      const { value } = context.data[sourceName(index)] ?? NO_DATA;
      const [first, ...more] = readReadings(value, { settings, locale });
      return first ? [{ title: oneLine(title) || device, readings: [first, ...more] }] : [];
    });
    const [first, ...more] = told;
    if (first === undefined) return noReadings(context);
    const newest = Math.max(...told.flatMap(({ readings }) => readings.map(({ at }) => at)));
    const oldAt = newest + settings.hours * HOUR * OLD;
    const fetchedAt = Temporal.Instant.fromEpochMilliseconds(newest);
    const data = { fetchedAt, stale: now.epochMilliseconds >= oldAt };
    const own = more.length > 0 ? "" : first.title || oneLine(context.device.name);
    const foot = { left: oneLine(settings.title) || own || wordsOf(locale)("sensors") };
    const tomorrow = now.startOfDay().add({ days: 1 }).epochMilliseconds;
    const props: SensorsProps = {
      devices: [first, ...more],
      since: data.stale ? agedTime(fetchedAt, { now, locale }) : null,
      context,
      frame: agedFrame({ panel, foot, ...oldHeading(data, context) }, data, context),
    };
    return {
      view: roomClass(panel) === "tiny"
        ? <TinySensors {...props} />
        : told.length > 1
        ? <DevicesView {...props} />
        : <TilesView {...props} />,
      labels: {},
      text: told.map(sayDevice).join("; "),
      // Old readings say since when, and those of another day say which.
      validUntil: Temporal.Instant.fromEpochMilliseconds(
        data.stale ? tomorrow : Math.min(tomorrow, Math.ceil(oldAt)),
      ),
    };
  },
});

/** `Bath: Temperature 21.5 °C, Battery 70 %`. */
function sayDevice({ title, readings }: SensorDevice): string {
  const parts = readings.slice(0, 4).map((reading) =>
    `${reading.title} ${reading.value}${reading.unit === "" ? "" : ` ${reading.unit}`}`
  );
  return `${title === "" ? "" : `${title}: `}${parts.join(", ")}`;
}

/** Nothing was told yet, or a chosen device is not there. */
function noReadings(context: AppContext<Settings>): Composition {
  const { settings, panel, device, data } = context;
  const errors = wanted(settings).flatMap((_, index) => data[sourceName(index)]?.error ?? []);
  const [error] = errors;
  const say = wordsOf(device.locale);
  const title = say(error === undefined ? "no_readings" : "device_not_found");
  const promise = say(settings.series.length > 0 ? "no_series" : "readings_next");
  const lines = error === undefined ? [promise] : [oneLine(error), say("code_at", { url: device.serverUrl })];
  return {
    view: (
      <Statement
        frame={{ panel, foot: { left: say("sensors"), right: oneLine(device.name) } }}
        icon={error === undefined ? "gauge" : "question"}
        title={title}
        lines={lines.map((text) => ({ text }))}
      />
    ),
    labels: {},
    text: [title, ...lines].join(". "),
    validUntil: null,
  };
}
