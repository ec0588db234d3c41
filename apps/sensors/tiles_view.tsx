import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { type Box, cutTop } from "../ui/box.ts";
import { Fit, fit, type FitStyle } from "../ui/fit.tsx";
import { gridCells, layGrid } from "../ui/lay_grid.ts";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { typeSize, typeSizes } from "../ui/type_scale.ts";
import type { SensorsProps } from "./props.ts";
import { layTile, SensorTile } from "./tile.tsx";
import { wordsOf } from "../words/mod.ts";

/** All readings of one device as tiles of one size; those that have no room are left out from the end. */
export function TilesView({ devices: [device], context, frame }: SensorsProps): JSX.Element {
  const { panel, settings } = context;
  const layout = layPage(frame);
  const u = unit(panel);
  const small = roomClass(panel) === "small";
  const title = oneLine(settings.title) || device.title;
  const style: FitStyle = {
    sizes: typeSizes(panel, small ? 1 : 2),
    weight: 600,
    color: inks(panel).ink,
    maxLines: 1,
  };
  // Small glass has no room for a title that says what everyone knows.
  const text = small && device.readings.length > 2 ? "" : title;
  const fitted = fit(text, layout.body, style);
  const [top, body] = cutTop(
    layout.body,
    text === "" ? 0 : fitted.height,
    text === "" ? 0 : Math.round(u * 0.75),
  );
  const gap = Math.round(u * (small ? 1 : 1.5));
  const least = {
    width: u * 7,
    height: Math.ceil(typeSize(panel, 0) * 1.25) + Math.round(u / 4) + Math.ceil(typeSize(panel, 1) * 1.25),
  };
  const grid = layGrid(body, device.readings.length, { least, gap });
  const shown = Math.min(device.readings.length, grid.columns * grid.rows);
  const cells = gridCells(body, grid, { count: shown, gap });
  const tiles = device.readings.slice(0, cells.length)
    .map((reading, index) => layTile(cells[index] as Box, reading, panel));
  const size = Math.min(...tiles.map(({ fitted }) => fitted.size));
  return (
    <Page frame={frame} layout={layout}>
      {text === "" ? null : <Fit box={top} text={text} style={style} fitted={fitted} />}
      {tiles.map((tile) => (
        <SensorTile tile={tile} size={size} panel={panel} say={wordsOf(context.device.locale)} />
      ))}
    </Page>
  );
}
