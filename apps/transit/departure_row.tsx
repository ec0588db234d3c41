import type { JSX } from "satori/jsx";
import { inks, measureText } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { type Box, cutTop, shrink } from "../ui/box.ts";
import { Fit, fit, type FitStyle } from "../ui/fit.tsx";
import { Kept } from "../ui/kept.tsx";
import { Line } from "../ui/line.tsx";
import { Field, ruleSize } from "../ui/rule.tsx";
import type { Departure } from "./departures.ts";
import type { RowStyle } from "./row_style.ts";
import type { Settings } from "./settings.ts";
import { delayText, platformName, whenWords } from "./when_words.ts";

/** One departure: line, destination, platform, delay, when; struck through when it is cancelled. */
export function DepartureRow({ box, departure, style, context }: {
  readonly box: Box;
  readonly departure: Departure;
  readonly style: RowStyle;
  readonly context: AppContext<Settings>;
}): JSX.Element {
  const { panel } = context;
  const { ink, muted, accent } = inks(panel);
  const {
    size,
    unitSize,
    gap,
    lineWidth,
    whenWidth,
    unitWidth,
    delayWidth,
    platformWidth,
    platformSize,
    named,
  } = style;
  const { line, destination, platform, cancelled } = departure;
  const when = whenWords(departure, context);
  const warn = accent ?? ink;
  const delay = delayWidth > 0 ? delayText(departure) : "";
  const right = box.x + box.width;
  const whenX = right - whenWidth;
  const platformX = whenX - delayWidth - platformWidth;
  const destinationBox: Box = {
    ...box,
    x: box.x + lineWidth,
    width: Math.max(
      0,
      (platformWidth > 0 && platform !== "" ? platformX : whenX - delayWidth) - gap - box.x - lineWidth,
    ),
  };
  const lineHeight = box.height / size;
  const lineStyle: FitStyle = {
    sizes: [size],
    weight: 600,
    color: cancelled ? muted : ink,
    maxLines: 1,
    lineHeight,
  };
  const destinationStyle: FitStyle = { ...lineStyle, weight: 400 };
  const goes = destinationBox.width >= size * 2.5 ? destination : "";
  const fitted = fit(goes, destinationBox, destinationStyle);
  const struckBox = goes === "" ? { ...box, width: Math.max(0, lineWidth - gap) } : destinationBox;
  const struckText = goes === "" ? line : fitted.lines[0] ?? "";
  const struck = Math.ceil(measureText(struckText, { size, weight: goes === "" ? 600 : 400 }));
  const hasUnit = unitWidth > 0 && when.unit !== "";
  const numberBox = shrink({ ...box, x: whenX, width: whenWidth }, { right: hasUnit ? unitWidth : 0 });
  const lower = { ...box, x: right - unitWidth, width: unitWidth };
  // Small type beside large: on the same baseline, capitals are 0.73 em and stand in the middle of their line.
  const drop = Math.round((size - unitSize) * 0.3635);
  return (
    <div style={{ display: "flex" }}>
      <Fit box={{ ...box, width: lineWidth - Math.min(gap, lineWidth) }} text={line} style={lineStyle} />
      <Fit box={destinationBox} text={goes} style={destinationStyle} fitted={fitted} />
      {cancelled && struck > 0
        ? (
          <Field
            box={{
              x: struckBox.x,
              y: box.y + Math.round(box.height / 2 + size * 0.06),
              width: Math.min(struck, struckBox.width),
              height: Math.max(ruleSize(panel), Math.round(size / 14)),
            }}
            color={warn}
          />
        )
        : null}
      {platformWidth > 0 && platform !== ""
        ? (
          <Fit
            box={{
              ...box,
              x: platformX,
              y: box.y + (named ? drop : 0),
              width: platformWidth,
              height: box.height - (named ? drop : 0),
            }}
            text={named ? platformName(platform, context) : platform}
            style={{
              ...destinationStyle,
              sizes: [platformSize],
              lineHeight: (box.height - (named ? drop : 0)) / platformSize,
              color: muted,
            }}
            align="center"
          />
        )
        : null}
      {delay === "" ? null : (
        <Line
          box={{
            ...box,
            x: whenX - delayWidth,
            y: box.y + drop,
            width: delayWidth,
            height: box.height - drop,
          }}
          text={delay}
          style={{ size: unitSize, weight: 600, color: warn }}
        />
      )}
      {cancelled
        ? <Cross box={{ ...box, x: whenX, width: whenWidth }} size={size} color={warn} />
        : (
          <Kept box={numberBox}>
            <Line
              box={numberBox}
              text={when.text}
              style={{ size, weight: 600, color: when.now ? warn : ink, tabular: true }}
              align="right"
            />
          </Kept>
        )}
      {cancelled || !hasUnit ? null : (
        <Line
          box={{ ...lower, y: lower.y + drop, height: lower.height - drop }}
          text={when.unit}
          style={{ size: unitSize, weight: 400, color: ink }}
          align="right"
        />
      )}
    </div>
  );
}

/** A departure in two lines: line and when above, where it goes below. */
export function HighRow({ box, departure, style, context }: {
  readonly box: Box;
  readonly departure: Departure;
  readonly style: RowStyle;
  readonly context: AppContext<Settings>;
}): JSX.Element {
  const [upper, lower] = cutTop(box, Math.floor(box.height / 2));
  const { ink, muted } = inks(context.panel);
  return (
    <div style={{ display: "flex" }}>
      <DepartureRow
        box={upper}
        departure={{ ...departure, destination: "" }}
        style={style}
        context={context}
      />
      <Fit
        box={lower}
        text={departure.destination}
        style={{
          sizes: [style.size],
          weight: 400,
          color: departure.cancelled ? muted : ink,
          maxLines: 1,
          lineHeight: lower.height / style.size,
        }}
      />
    </div>
  );
}

/** In place of the minutes of what does not run. */
function Cross(
  { box, size, color }: { readonly box: Box; readonly size: number; readonly color: string },
): JSX.Element {
  const height = Math.max(2, Math.round(size / 7));
  const width = Math.min(box.width, Math.round(size * 0.7));
  const y = box.y + Math.floor((box.height - height) / 2);
  return <Field box={{ x: box.x + box.width - width, y, width, height }} color={color} />;
}
