import type { JSX } from "satori/jsx";
import { inks, type Panel, unit } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import type { SourceData } from "../source.ts";
import { agedFrame } from "../ui/aged.ts";
import { type Box, cutBottom, cutLeft, cutTop, inset } from "../ui/box.ts";
import { Figure, fitFigure } from "../ui/figure.tsx";
import { Fit, fit, fullestThatFits } from "../ui/fit.tsx";
import { Icon } from "../ui/icon.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { Outline, ruleSize } from "../ui/rule.tsx";
import { displaySizes, glanceUnit, leastSize, typeSize } from "../ui/type_scale.ts";
import { gridCells, layGrid } from "../ui/lay_grid.ts";
import type { Settings } from "./settings.ts";
import type { Tile } from "./tiles.ts";
import { wordsOf } from "../words/mod.ts";

/** What a view of the home is made of. */
export interface HomeProps {
  readonly tiles: readonly Tile[];
  readonly data: Pick<SourceData, "fetchedAt" | "stale">;
  /** What was sent and is not yet seen; empty for nothing. */
  readonly sent: string;
  readonly context: AppContext<Settings>;
}

/** A grid of tiles, as large as all of them can be. */
export function TilesView({ tiles, data, sent, context }: HomeProps): JSX.Element {
  const { panel, settings: { title } } = context;
  const u = unit(panel);
  const say = wordsOf(context.device.locale);
  const heading = { left: oneLine(title) || say("home"), ...(sent === "" ? {} : { right: oneLine(sent) }) };
  const frame = agedFrame({ panel, heading, foot: { left: "Home Assistant" } }, data, context);
  const layout = layPage(frame);
  const gap = Math.max(3, Math.round(u * 0.6));
  const grid = layGrid(layout.body, tiles.length, {
    least: { width: u * 8, height: leastHeight(panel) },
    gap,
  });
  const capacity = grid.columns * grid.rows;
  const hidden = tiles.length > capacity ? tiles.length - capacity + 1 : 0;
  const shown = tiles.slice(0, hidden > 0 ? capacity - 1 : capacity);
  const cells = gridCells(layout.body, grid, { count: Math.min(tiles.length, capacity), gap });
  const size = sharedSize(shown, cells, panel);
  return (
    <Page frame={frame} layout={layout}>
      {shown.map((tile, index) => (
        <TileBox
          box={cells[index] as Box}
          tile={tile}
          size={size}
          panel={panel}
        />
      ))}
      {hidden === 0 ? null : (
        <Fit
          box={inset(cells[capacity - 1] as Box, gap)}
          text={say("more", { count: hidden })}
          style={{ sizes: [typeSize(panel, 0)], weight: 400, color: inks(panel).muted, maxLines: 1 }}
          align="center"
          valign="middle"
        />
      )}
    </Page>
  );
}

/** Pixels of a tile that has its name and its value in the least type. */
function leastHeight(panel: Panel): number {
  const lines = Math.ceil(typeSize(panel, 0) * 1.25) + Math.ceil(leastSize(panel) * 1.25);
  return Math.max(
    Math.ceil(unit(panel) * 4.25),
    lines + 2 * (ruleSize(panel) * 2 + 2) + Math.ceil(unit(panel) / 2),
  );
}

/** Where the parts of a tile stand. */
function layTile(box: Box, panel: Panel) {
  const u = unit(panel);
  const inner = inset(box, Math.max(ruleSize(panel) * 2 + 1, Math.round(Math.min(u, box.height * 0.1))));
  const nameSize = typeSize(panel, inner.height >= u * 12 ? 2 : inner.height >= u * 7 ? 1 : 0);
  const line = Math.ceil(nameSize * 1.25);
  const largest = Math.min(glanceUnit(panel) * 8, inner.height * 0.55, inner.width * 0.4);
  const head = Math.max(line, Math.min(Math.round(largest * 0.7), Math.floor(inner.height * 0.34)));
  const [above, below] = cutTop(inner, head, Math.round(u / 4));
  return { above, below, nameSize, line, sizes: displaySizes(panel, { largest }) };
}

/** The size of a tile's value alone; the last where it does not fit whole. */
function valueSize(tile: Tile, box: Box, panel: Panel): number {
  const { below, sizes } = layTile(box, panel);
  return isFigure(tile)
    ? fitFigure({ text: tile.value, unit: tile.unit }, below, { sizes }).size
    : fit(valueText(tile), below, { sizes, weight: 600, color: "", maxLines: 1, lineHeight: 1.2 }).size;
}

/** One size for all values, but for those that would make the others much smaller. */
function sharedSize(tiles: readonly Tile[], cells: readonly Box[], panel: Panel): number {
  const sizes = tiles.map((tile, index) => valueSize(tile, cells[index] as Box, panel));
  const largest = Math.max(0, ...sizes);
  return Math.min(largest, ...sizes.filter((size) => size >= largest * 0.6));
}

/** One tile: icon and name above, the value below; its frame thicker where it is on. */
function TileBox({ box, tile, size, panel }: {
  readonly box: Box;
  readonly tile: Tile;
  /** Of its value, or smaller where it does not fit. */
  readonly size: number;
  readonly panel: Panel;
}): JSX.Element {
  const { ink, muted, accent } = inks(panel);
  const rule = ruleSize(panel);
  const warn = tile.isAlarm ? accent ?? ink : ink;
  const color = tile.isKnown ? warn : muted;
  const { above, below, nameSize, line, sizes: all } = layTile(box, panel);
  const sizes = [...new Set([size, ...all.filter((each) => each < size), leastSize(panel)])];
  const side = above.height >= 24 ? above.height : 16;
  const hasIcon = side <= above.height && above.width >= side * 4;
  const [iconBox, nameBox] = hasIcon ? cutLeft(above, side, Math.round(unit(panel) / 2)) : [null, above];
  const figure = fitFigure({ text: tile.value, unit: tile.unit }, below, { sizes });
  const isWhole = isFigure(tile) && figure.width <= below.width && figure.height <= below.height;
  const words = { sizes, weight: 600, color, maxLines: 1, lineHeight: 1.2 } as const;
  const [, valueBox] = cutBottom(below, Math.min(below.height, Math.ceil(size * 1.25)));
  return (
    <div style={{ display: "flex" }}>
      <Outline
        box={box}
        color={color}
        size={tile.isOn || tile.isAlarm ? rule * 2 : Math.max(1, Math.round(rule / 2))}
        radius={Math.round(unit(panel) / 3)}
      />
      {iconBox
        ? (
          <Icon
            box={iconBox}
            size={side}
            name={tile.isAlarm && accent === null ? "warning" : tile.icon}
            color={color}
          />
        )
        : null}
      <Fit
        box={nameBox}
        text={tile.name}
        style={{
          sizes: [nameSize],
          weight: 400,
          color: tile.isKnown ? ink : muted,
          maxLines: Math.max(1, Math.floor(nameBox.height / line)),
        }}
        valign="middle"
      />
      {isWhole ? <Figure box={valueBox} fitted={figure} color={color} /> : (
        <Fit
          box={valueBox}
          text={tile.isKnown ? valueText(tile) : fullestThatFits([tile.value, "–"], valueBox, words)}
          style={words}
          valign="middle"
        />
      )}
    </div>
  );
}

function isFigure({ value }: Tile): boolean {
  return /^[−\d]/.test(value);
}

function valueText({ value, unit }: Tile): string {
  return `${value} ${unit}`.trim();
}
