import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, cutLeft, cutTop } from "../ui/box.ts";
import { Fit, fit, type FitStyle } from "../ui/fit.tsx";
import { Icon } from "../ui/icon.tsx";
import { Line } from "../ui/line.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { Field, ruleSize } from "../ui/rule.tsx";
import { glanceSizes, typeSize, typeSizes } from "../ui/type_scale.ts";
import { wholeRows } from "../ui/whole_rows.ts";
import type { SensorDevice, SensorsProps } from "./props.ts";
import type { Reading } from "./readings.ts";
import { markedIcon } from "./tile.tsx";
import { wordsOf } from "../words/mod.ts";

/** Several devices, a row each: its name, and its readings beside it or under it. */
export function DevicesView({ devices, context, frame }: SensorsProps): JSX.Element {
  const { panel, settings } = context;
  const layout = layPage(frame);
  const { ink, muted } = inks(panel);
  const u = unit(panel);
  const small = roomClass(panel) === "small";
  const title = oneLine(settings.title);
  const style: FitStyle = { sizes: typeSizes(panel, small ? 1 : 2), weight: 600, color: ink, maxLines: 1 };
  const fitted = fit(title, layout.body, style);
  const [top, body] = cutTop(
    layout.body,
    title === "" ? 0 : fitted.height,
    title === "" ? 0 : Math.round(u / 2),
  );
  // Names stand over their readings where these come out larger so.
  const over = chooseSize(body, devices, { panel, high: true });
  const beside = chooseSize(body, devices, { panel, high: false });
  const high = small || body.height > body.width || over > beside;
  const size = high ? over : beside;
  const { height, gap, pad, thin } = rowOf(size, { panel, high });
  const { rows, more } = wholeRows(body, {
    count: devices.length,
    height,
    gap,
    moreHeight: Math.ceil(typeSize(panel, 0) * 1.25),
  });
  return (
    <Page frame={frame} layout={layout}>
      {title === "" ? null : <Fit box={top} text={title} style={style} fitted={fitted} />}
      {rows.map((row, index) => (
        <div style={{ display: "flex" }}>
          {index === 0
            ? null
            : <Field box={{ ...row, y: row.y - Math.ceil(pad / 2) - thin, height: thin }} color={ink} />}
          <DeviceRow box={row} device={devices[index]!} size={size} panel={panel} high={high} />
        </div>
      ))}
      {more === null ? null : (
        <Fit
          box={more.box}
          text={wordsOf(context.device.locale)("more", { count: more.count })}
          style={{ sizes: [typeSize(panel, 0)], weight: 400, color: muted, maxLines: 1 }}
        />
      )}
    </Page>
  );
}

/** How a row is measured at a size of type. */
function rowOf(size: number, { panel, high }: { readonly panel: Panel; readonly high: boolean }) {
  const thin = Math.max(1, Math.round(ruleSize(panel) / 2));
  const pad = Math.max(2, Math.round(size / 3));
  const line = Math.ceil(size * 1.25);
  return { height: (high ? line * 2 : line) + pad, gap: thin + pad, pad, thin };
}

/** The largest size at which every row is there, with all of its readings; the smallest where none is. */
function chooseSize(
  box: Box,
  devices: readonly SensorDevice[],
  { panel, high }: { readonly panel: Panel; readonly high: boolean },
): number {
  const sizes = roomClass(panel) === "small" ? typeSizes(panel, 1) : glanceSizes(panel, 3);
  const fits = (size: number) => {
    const { height, gap } = rowOf(size, { panel, high });
    const [, values] = splitRow({ ...box, height }, { size, high });
    return devices.length * (height + gap) - gap <= box.height &&
      devices.every(({ readings }) => placeReadings(readings, values, size).length === readings.length);
  };
  return sizes.find(fits) ?? sizes[sizes.length - 1] ?? 12;
}

/** The name's part of a row, and that of the readings. */
function splitRow(
  box: Box,
  { size, high }: { readonly size: number; readonly high: boolean },
): readonly [Box, Box] {
  const line = Math.ceil(size * 1.25);
  return high ? cutTop(box, line) : cutLeft(box, Math.floor(box.width * 0.28), Math.round(size / 2));
}

/** A reading at its place in a row. */
interface PlacedReading {
  readonly reading: Reading;
  readonly x: number;
  readonly text: string;
  readonly width: number;
}

/** Pixels of an icon's side. */
function iconSide(size: number): number {
  return Math.max(16, Math.round(size * 1.1));
}

/** As many readings as a row has room for, each whole. */
function placeReadings(readings: readonly Reading[], box: Box, size: number): readonly PlacedReading[] {
  const side = iconSide(size);
  // Drawings of 16 pixels need a line as high.
  const icon = side <= box.height ? side + Math.round(size / 3) : 0;
  const placed: PlacedReading[] = [];
  let x = box.x;
  for (const reading of readings) {
    const text = reading.unit === "" ? reading.value : `${reading.value} ${reading.unit}`;
    const width = Math.ceil(measureText(text, { size, tabular: true, weight: 600 }));
    if (x + icon + width > box.x + box.width) break;
    placed.push({ reading, x, text, width });
    x += icon + width + Math.round(size * 1.25);
  }
  return placed;
}

/** A device's name and as many of its readings as there is room for, each whole. */
function DeviceRow({ box, device, size, panel, high }: {
  readonly box: Box;
  readonly device: SensorDevice;
  readonly size: number;
  readonly panel: Panel;
  readonly high: boolean;
}): JSX.Element {
  const { ink, accent } = inks(panel);
  const style: FitStyle = { sizes: [size], weight: 600, color: ink, maxLines: 1 };
  const [name, values] = splitRow(box, { size, high });
  const side = iconSide(size);
  const hasIcons = side <= values.height;
  const icon = hasIcons ? side + Math.round(size / 3) : 0;
  const placed = placeReadings(device.readings, values, size);
  return (
    <div style={{ display: "flex" }}>
      <Fit box={name} text={device.title} style={style} valign="middle" />
      {placed.map(({ reading, x, text, width }) => {
        const color = reading.low ? accent ?? ink : ink;
        return (
          <div style={{ display: "flex" }}>
            {hasIcons
              ? (
                <Icon
                  box={{ ...values, x, width: side }}
                  name={markedIcon(reading, panel)}
                  color={color}
                  size={side}
                />
              )
              : null}
            <Line
              box={{ ...values, x: x + icon, width }}
              text={text}
              style={{ size, weight: reading.low ? 600 : 400, color, tabular: true }}
            />
          </div>
        );
      })}
    </div>
  );
}
