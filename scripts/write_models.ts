import { readFile, writeFile } from "node:fs/promises";
import { type Model, models } from "../devices/mod.ts";
import { encoding, palettePresets, type Panel, pixelFormat, type Rgb } from "../renderers/mod.ts";

const PATH = new URL("../docs/models.md", import.meta.url);
const BEGIN = "<!-- tables -->\n";
const END = "<!-- end -->\n";

type Row = readonly string[];

function toTable(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** `PNG`, `Raw, low first`, `PNG, 8-bit samples`. */
function describeImage({ encoding: name, samples, packing, byteLimit }: Panel): string {
  const unusual = Object.entries(packing).filter(([, is]) => is).map(([key]) =>
    key.replace(/[A-Z0-9]/g, (letter) => ` ${letter.toLowerCase()}`)
  );
  return [
    encoding(name).label,
    ...samples === "bytes" ? ["8-bit samples"] : [],
    ...unusual,
    ...byteLimit === null ? [] : [`at most ${byteLimit.toLocaleString("en")} bytes`],
  ].join(", ");
}

/** `A B C left, D top`. */
function describeButtons({ buttons }: Model): string {
  const edges = [...new Set(buttons.map(({ edge }) => edge))];
  return edges.map((edge) => {
    const names = buttons.filter((button) => button.edge === edge).map(({ name }) => name);
    return `${names.join(" ")} ${edge}`;
  }).join(", ");
}

function toRow(model: Model): Row {
  const { panel } = model;
  return [
    `\`${model.id}\``,
    model.name,
    `${panel.width}x${panel.height}${panel.rotation === 0 ? "" : `, turned ${panel.rotation}`}`,
    panel.ppi === null ? "" : String(panel.ppi),
    pixelFormat(panel.pixelFormat).label,
    describeImage(panel),
    describeButtons(model),
    `${model.minRefreshSeconds} s`,
    model.alternatives.map(({ label }) => label).join("; "),
    model.notes,
  ];
}

function toHex(rgb: Rgb): string {
  return rgb.map((part) => part.toString(16).padStart(2, "0")).join("").toUpperCase();
}

/** Every model by its maker, then every palette preset, as Markdown. */
export function modelTables(): string {
  const makers = [...new Set(models.map(({ maker }) => maker))];
  const head = [
    "id",
    "name",
    "glass",
    "ppi",
    "inks",
    "image",
    "buttons",
    "at most every",
    "alternatives",
    "notes",
  ];
  const tables = makers.map((maker) => {
    const rows = models.filter((model) => model.maker === maker).map(toRow);
    return `### ${maker}\n\n${toTable(head, rows)}`;
  });
  const presets = palettePresets.map(({ name, format, label, source, colors }) => [
    `\`${name}\``,
    pixelFormat(format).label,
    label,
    source,
    colors.map(toHex).join(" "),
  ]);
  const palettes =
    "## Palettes\n\nWhat inks look like on real glass, which dithers aim at; the usual one of each pixel " +
    "format first. Files hold pure colors\nall the same, and `nominal` aims at those. A panel's `palette` names one of these, " +
    "or lists a color for each ink.\nSources are open projects that published what they measured: esp32-photoframe, " +
    "OpenDisplay, epdoptimize, byonk, and\nPimoroni's own libraries.\n\n" +
    toTable(["palette", "inks", "of", "measured by", "colors in the order of the inks"], presets);
  return `\n${[...tables, palettes].join("\n\n")}\n\n`;
}

/** The document with its tables as the catalog has them now. Throws when it has no place for them. */
export function withModelTables(document: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) {
    throw new Error(`Cannot write models: found no ${BEGIN.trim()} before ${END.trim()}`);
  }
  return document.slice(0, from + BEGIN.length) + modelTables() + document.slice(to);
}

if (import.meta.main) await writeFile(PATH, withModelTables(await readFile(PATH, "utf8")));
