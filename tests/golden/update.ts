import { mkdir, rm, writeFile } from "node:fs/promises";
import pngjs from "pngjs";
import { goldenCases } from "./cases.ts";
import { countDifferences, drawCase, type GoldenPicture, readReference, REFERENCES } from "./pictures.ts";

// Draws every reviewed picture anew, and a page that shows each beside what it was. Look at the page before you
// commit what has changed.

const PAGE = new URL("../../data/golden/", import.meta.url);

/** Pixels that differ in red, all others faint. */
function markDifferences(before: GoldenPicture, after: GoldenPicture): Uint8Array {
  const { width, height } = after;
  const png = new pngjs.PNG({ width, height });
  const same = before.width === width && before.height === height;
  for (let at = 0; at < png.data.length; at += 4) {
    const differs = !same ||
      [0, 1, 2].some((channel) => before.data[at + channel] !== after.data[at + channel]);
    const faint = 224 + (after.data[at]! >> 3);
    png.data.set(differs ? [208, 0, 0, 255] : [faint, faint, faint, 255], at);
  }
  return pngjs.PNG.sync.write(png);
}

function figure(file: string, caption: string): string {
  return `<figure><img src="${file}" alt="${caption}"><figcaption>${caption}</figcaption></figure>`;
}

await rm(PAGE, { recursive: true, force: true });
await mkdir(PAGE, { recursive: true });
await mkdir(REFERENCES, { recursive: true });
const sections: string[] = [];
let changed = 0;
for (const golden of goldenCases) {
  const { name } = golden;
  const before = await readReference(golden);
  const after = await drawCase(golden);
  const differences = before === null ? -1 : countDifferences(before, after);
  await writeFile(new URL(`${name}_after.png`, PAGE), after.png);
  const shown = [figure(`${name}_after.png`, "now")];
  if (before !== null && differences > 0) {
    await writeFile(new URL(`${name}_before.png`, PAGE), before.png);
    await writeFile(new URL(`${name}_differences.png`, PAGE), markDifferences(before, after));
    shown.unshift(figure(`${name}_before.png`, "before"));
    shown.push(figure(`${name}_differences.png`, `${differences} pixels differ`));
  }
  if (differences !== 0) {
    changed++;
    await writeFile(new URL(`${name}.png`, REFERENCES), after.png);
  }
  const verdict = differences === 0 ? "unchanged" : before === null ? "new" : `${differences} pixels differ`;
  console.log(`${name.padEnd(36)} ${verdict}`);
  sections.push(`<h2>${name}: ${verdict}</h2><div>${shown.join("")}</div>`);
}
const style =
  "body{font:16px system-ui;margin:2rem;background:#eee}div{display:flex;flex-wrap:wrap;gap:1rem}" +
  "figure{margin:0}img{image-rendering:pixelated;max-width:90vw;border:1px solid #999}";
await writeFile(
  new URL("index.html", PAGE),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Reviewed pictures</title><style>${style}</style>` +
    `<h1>Reviewed pictures</h1>${sections.join("\n")}</html>\n`,
);
console.log(
  `\n${changed} of ${goldenCases.length} pictures written; before and after: ${PAGE.pathname}index.html`,
);
