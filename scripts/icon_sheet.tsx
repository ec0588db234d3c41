import { writeFile } from "node:fs/promises";
import { Icon } from "../apps/ui/icon.tsx";
import { definePanel, iconNames, renderImage, type View } from "../renderers/mod.ts";

/** Sides of the icons on the sheet, in pixels, left to right. */
const SIZES = [16, 24, 32, 48];
const COLUMNS = 6;
const GAP = 8;

/** Every icon at every size, on one bit: what `docs/icons.png` shows. */
const cell = {
  width: SIZES.reduce((sum, size) => sum + size + GAP, GAP),
  height: Math.max(...SIZES) + GAP,
};
const width = cell.width * COLUMNS;
const height = cell.height * Math.ceil(iconNames.length / COLUMNS);
const icons = iconNames.flatMap((name, index) => {
  let x = (index % COLUMNS) * cell.width + GAP;
  const y = Math.floor(index / COLUMNS) * cell.height;
  return SIZES.map((size) => {
    const box = { x, y: y + Math.floor((cell.height - size) / 2), width: size, height: size };
    x += size + GAP;
    return <Icon name={name} box={box} color="#000000" />;
  });
});
const view = <div style={{ display: "flex", width, height }}>{icons}</div>;
const [path = "docs/icons.png"] = Deno.args;
const { image } = await renderImage(view as View, definePanel({ width, height }));
await writeFile(path, image.bytes);
console.log(`${path}: ${iconNames.length} icons, ${width}x${height}, ${image.bytes.length} bytes`);
