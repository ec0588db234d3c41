import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, centered, cutLeft, cutTop } from "../ui/box.ts";
import { Figure, fitFigure, type FittedFigure } from "../ui/figure.tsx";
import { Icon } from "../ui/icon.tsx";
import { Line } from "../ui/line.tsx";
import { Field, ruleSize } from "../ui/rule.tsx";
import { displaySizes, glanceUnit, typeSizes } from "../ui/type_scale.ts";
import { weatherIcon } from "../ui/weather_icon.ts";
import type { WeatherFact } from "./facts.ts";
import { Facts, layFacts } from "./facts_view.tsx";
import type { CurrentWeather } from "./forecast.ts";
import { type LaidDetail, layDetails } from "./lay_details.ts";
import { degrees } from "./outlook.ts";

interface NowProps {
  readonly box: Box;
  readonly now: CurrentWeather;
  /** Short lines, most important first. */
  readonly details: readonly string[];
  /** What large glass has room for beside the temperature: one or two lines, and facts under them. */
  readonly head: readonly string[];
  readonly facts: readonly WeatherFact[];
  readonly panel: Panel;
}

/** The icon, the temperature as the one big thing, and beside it what finds room, most important first. */
export function NowView({ box, now, details, head, facts, panel }: NowProps): JSX.Element {
  const { ink } = inks(panel);
  const u = glanceUnit(panel);
  const gap = Math.max(2, Math.round(u * 0.75));
  const side = iconSide(box, panel);
  const [iconBox, rest] = cutLeft(box, side, gap);
  const figure = fitTemperature(now.temperature, rest, panel);
  const beside = cutLeft(rest, figure.width, gap * 2)[1];
  const wide = <Beside box={beside} head={head} facts={facts} panel={panel} />;
  const told = details.length > 0 && layBeside({ box: beside, head, facts, panel }) !== null;
  const laid = told ? [] : layDetails(details, beside, panel);
  // With nothing beside them, icon and temperature stand in the middle.
  const isAlone = laid.length === 0 && !told;
  const shift = isAlone ? Math.max(0, Math.floor((box.width - side - gap - figure.width) / 2)) : 0;
  return (
    <div style={{ display: "flex" }}>
      <Icon
        box={centered({ ...iconBox, x: iconBox.x + shift }, side, side)}
        name={now.code === null ? "thermometer" : weatherIcon(now.code, now.isDay)}
        color={ink}
      />
      <Figure box={{ ...rest, x: rest.x + shift, width: figure.width }} fitted={figure} color={ink} />
      {told
        ? wide
        : laid.map(({ text, at, size, weight }) => (
          <Line box={at} text={text} style={{ size, weight, color: ink }} />
        ))}
    </div>
  );
}

type BesideProps = Pick<NowProps, "box" | "head" | "facts" | "panel">;

/** The words for the weather and what else there is to know, to the right edge, with a rule between. */
function Beside(props: BesideProps): JSX.Element | null {
  const laid = layBeside(props);
  if (laid === null) return null;
  const { panel } = props;
  const { ink } = inks(panel);
  return (
    <div style={{ display: "flex" }}>
      {laid.lines.map(({ text, at, size, weight }, index) => (
        <Line
          box={at}
          text={text}
          style={{ size, weight, color: ink }}
          align={laid.isOneLine && index > 0 ? "right" : "left"}
        />
      ))}
      <Field box={laid.rule} color={ink} />
      <Facts laid={laid.facts} panel={panel} />
    </div>
  );
}

/** Where all of it stands; null where not all of it finds room. */
function layBeside({ box, head, facts, panel }: BesideProps) {
  const u = unit(panel);
  const rule = ruleSize(panel);
  const weightOf = (index: number) => index === 0 ? 600 : 400;
  if (head.length === 0) return null;
  for (const size of typeSizes(panel, 3, 2)) {
    const line = Math.ceil(size * 1.25);
    const widths = head.map((text, index) => measureText(text, { size, weight: weightOf(index) }));
    const isOneLine = widths.reduce((sum, width) => sum + width, 0) + u * (head.length - 1) <= box.width;
    if (!isOneLine && Math.max(...widths) > box.width) continue;
    const height = isOneLine ? line : line * head.length;
    const [top, below] = cutTop(box, height, u + rule);
    const laid = layFacts(facts, below, { panel, count: 2 });
    if (laid === null) continue;
    const last = laid.cells.at(-1)!.box;
    const down = Math.max(0, Math.floor((box.y + box.height - last.y - last.height) / 2));
    const lines: LaidDetail[] = head.map((text, index) => ({
      text,
      at: { ...top, y: top.y + down + (isOneLine ? 0 : index * line), height: line },
      size,
      weight: weightOf(index),
    }));
    const cells = laid.cells.map(({ fact, box: cell }) => ({ fact, box: { ...cell, y: cell.y + down } }));
    const y = top.y + down + height + Math.floor(u / 2);
    return { lines, isOneLine, rule: { ...box, y, height: rule }, facts: { ...laid, cells } };
  }
  return null;
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
