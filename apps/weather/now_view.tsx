import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, centered, cutLeft } from "../ui/box.ts";
import { Figure, fitFigure, type FittedFigure } from "../ui/figure.tsx";
import { Icon } from "../ui/icon.tsx";
import { Line } from "../ui/line.tsx";
import { displaySizes, glanceUnit, typeSizes } from "../ui/type_scale.ts";
import { weatherIcon } from "../ui/weather_icon.ts";
import type { CurrentWeather } from "./forecast.ts";
import { degrees } from "./outlook.ts";

/** The icon, the temperature as the one big thing, and beside it what finds room, most important first. */
export function NowView({ box, now, details, panel }: {
  readonly box: Box;
  readonly now: CurrentWeather;
  /** Short lines, most important first. */
  readonly details: readonly string[];
  readonly panel: Panel;
}): JSX.Element {
  const { ink } = inks(panel);
  const u = glanceUnit(panel);
  const gap = Math.max(2, Math.round(u * 0.75));
  const side = iconSide(box, panel);
  const [iconBox, rest] = cutLeft(box, side, gap);
  const figure = fitTemperature(now.temperature, rest, panel);
  const beside = cutLeft(rest, figure.width, gap * 2)[1];
  const laid = layDetails(details, beside, panel);
  // With nothing beside them, icon and temperature stand in the middle.
  const isAlone = laid.length === 0;
  const shift = isAlone ? Math.max(0, Math.floor((box.width - side - gap - figure.width) / 2)) : 0;
  return (
    <div style={{ display: "flex" }}>
      <Icon
        box={centered({ ...iconBox, x: iconBox.x + shift }, side, side)}
        name={now.code === null ? "thermometer" : weatherIcon(now.code, now.isDay)}
        color={ink}
      />
      <Figure box={{ ...rest, x: rest.x + shift, width: figure.width }} fitted={figure} color={ink} />
      {laid.map(({ text, at, size, weight }) => (
        <Line box={at} text={text} style={{ size, weight, color: ink }} />
      ))}
    </div>
  );
}

function fitTemperature(temperature: number, room: Box, panel: Panel): FittedFigure {
  const largest = Math.min(room.height / 0.8, Math.max(glanceUnit(panel) * 10, unit(panel) * 8));
  const text = degrees(temperature).replace(/°$/, "");
  return fitFigure({ text, raised: "°", still: true }, room, {
    sizes: displaySizes(panel, { largest }),
  });
}

/** Pixels of the icon's side: never wider than a third, on the smallest glass the drawing of 16 pixels. */
function iconSide(box: Box, panel: Panel): number {
  const share = Math.min(box.height, Math.round(box.width * 0.3), glanceUnit(panel) * 9);
  return share < 24 ? Math.min(16, box.height) : share;
}

interface LaidDetail {
  readonly text: string;
  readonly at: Box;
  readonly size: number;
  readonly weight: 400 | 600;
}

/** Lines in one column or, on wide glass, in two: those that fit whole, in the size that keeps three of them. */
function layDetails(details: readonly string[], box: Box, panel: Panel): readonly LaidDetail[] {
  const style = (text: string, size: number) => ({ size, weight: text === details[0] ? 600 : 400 }) as const;
  let best: readonly LaidDetail[] = [];
  for (const size of typeSizes(panel, 2)) {
    const height = Math.ceil(size * 1.3);
    const most = Math.floor(box.height / height);
    const fitting = details.filter((text) => measureText(text, style(text, size)) <= box.width);
    const widest = (texts: readonly string[]) =>
      Math.ceil(Math.max(0, ...texts.map((text) => measureText(text, style(text, size)))));
    const first = fitting.slice(0, most);
    const [left, right] = cutLeft(box, widest(first), size * 2);
    const second = fitting.slice(most).filter((text) => measureText(text, style(text, size)) <= right.width)
      .slice(0, most);
    const lay = (texts: readonly string[], column: Box) => {
      const top = column.y + Math.max(0, Math.floor((column.height - height * first.length) / 2));
      return texts.map((text, index) => ({
        text,
        at: { ...column, y: top + index * height, height },
        ...style(text, size),
      }));
    };
    const laid = [...lay(first, left), ...lay(second, right)];
    if (laid.length > best.length) best = laid;
    if (best.length >= Math.min(3, details.length)) break;
  }
  return best;
}
