import { dithers, isDitherName } from "./dithers/mod.ts";
import { encodings, toEncodingName } from "./encodings/mod.ts";
import { PanelError } from "./errors.ts";
import { isPixelFormatName, pixelFormats } from "./formats/mod.ts";
import { definePanel, layoutSize, type Margins, type Panel, type Rotation } from "./panel.ts";

/** A panel as JSON says it, in snake_case; every field may be left out when there is a base. */
export interface PanelJson {
  readonly width: number;
  readonly height: number;
  readonly pixel_format: string;
  readonly encoding: string;
  readonly rotation: number;
  readonly margins: Margins;
  readonly dither: string;
  readonly ppi: number | null;
  readonly scale: number;
  readonly byte_limit: number | null;
}

const SIDES = ["top", "right", "bottom", "left"] as const;
const ROTATIONS: readonly unknown[] = [0, 90, 180, 270] satisfies Rotation[];

/** What a field accepts: its value, or undefined for one that it refuses. */
interface Field<Value> {
  readonly accepted: string;
  read(found: unknown): Value | undefined;
}

/** Numbers also come as digits, from query strings. */
function toNumber(found: unknown): number {
  if (typeof found === "number") return found;
  return typeof found === "string" && /^-?\d+(\.\d+)?$/.test(found) ? Number(found) : NaN;
}

function numberField(range: { least: number; most: number; unit: string; integer: boolean }): Field<number> {
  const { least, most, unit, integer } = range;
  return {
    accepted: `${least} to ${most}${unit && ` ${unit}`}`,
    read(found) {
      const value = toNumber(found);
      return value >= least && value <= most && (!integer || Number.isInteger(value)) ? value : undefined;
    },
  };
}

/** A field that may be null. */
function orNull<Value>(field: Field<Value>): Field<Value | null> {
  return {
    accepted: `${field.accepted}, or null`,
    read: (found) => (found === null ? null : field.read(found)),
  };
}

const pixels = numberField({ least: 1, most: 4096, unit: "pixels", integer: true });

const margins: Field<Margins> = {
  accepted: "top, right, bottom and left, 0 to 2048 pixels each",
  read(found) {
    if (typeof found !== "object" || found === null || Array.isArray(found)) return undefined;
    const side = numberField({ least: 0, most: 2048, unit: "pixels", integer: true });
    if (Object.keys(found).some((name) => !SIDES.some((known) => known === name))) return undefined;
    const sizes = SIDES.map((name) => side.read((found as Partial<Margins>)[name] ?? 0));
    const [top, right, bottom, left] = sizes;
    if (top === undefined || right === undefined || bottom === undefined || left === undefined) {
      return undefined;
    }
    return { top, right, bottom, left };
  },
};

function nameField<Name extends string>(names: object, read: (found: string) => Name | null): Field<Name> {
  return {
    accepted: Object.keys(names).join(", "),
    read: (found) => (typeof found === "string" ? read(found) ?? undefined : undefined),
  };
}

/** Every field by its name in JSON: where it goes, and what it accepts. */
const FIELDS: Readonly<
  Record<keyof PanelJson, { readonly key: keyof Panel; readonly field: Field<unknown> }>
> = {
  width: { key: "width", field: pixels },
  height: { key: "height", field: pixels },
  pixel_format: {
    key: "pixelFormat",
    field: nameField(pixelFormats, (found) => (isPixelFormatName(found) ? found : null)),
  },
  encoding: { key: "encoding", field: nameField(encodings, toEncodingName) },
  rotation: {
    key: "rotation",
    field: {
      accepted: "0, 90, 180 or 270 degrees",
      read: (found) => (ROTATIONS.includes(toNumber(found)) ? toNumber(found) : undefined),
    },
  },
  margins: { key: "margins", field: margins },
  dither: { key: "dither", field: nameField(dithers, (found) => (isDitherName(found) ? found : null)) },
  ppi: {
    key: "ppi",
    field: orNull(numberField({ least: 1, most: 2000, unit: "pixels per inch", integer: false })),
  },
  scale: { key: "scale", field: numberField({ least: 0.25, most: 8, unit: "", integer: false }) },
  byte_limit: {
    key: "byteLimit",
    field: orNull(numberField({ least: 128, most: 100_000_000, unit: "bytes", integer: true })),
  },
};

/** What was found, short enough for a message. */
function show(found: unknown): string {
  if (found === undefined) return "nothing";
  const text = JSON.stringify(found) ?? typeof found;
  return text.length > 60 ? `${text.slice(0, 59)}\u2026` : text;
}

/**
 * Reads a panel from JSON in snake_case. What is left out comes from `base`, or from a plain 1-bit PNG panel,
 * but for width and height, which must then be there.
 * Throws PanelError with every fault: wrong fields, unknown fields, margins that leave no pixel.
 */
export function readPanel(value: unknown, base?: Panel): Panel {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new PanelError([`Cannot read panel: found ${show(value)}, expected an object`]);
  }
  const faults: string[] = [];
  const read: Record<string, unknown> = {};
  const fault = (name: string, found: unknown, accepted: string) =>
    faults.push(`Cannot read panel ${name}: found ${show(found)}, expected ${accepted}`);
  for (const [name, found] of Object.entries(value)) {
    const known = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof PanelJson] : null;
    if (!known) fault(name, found, `one of ${Object.keys(FIELDS).join(", ")}`);
    else if (found !== undefined) {
      read[known.key] = known.field.read(found);
      if (read[known.key] === undefined) fault(name, found, known.field.accepted);
    }
  }
  for (const name of ["width", "height"] as const) {
    if (!base && (value as Partial<PanelJson>)[name] === undefined) {
      fault(name, undefined, FIELDS[name].field.accepted);
    }
  }
  if (faults.length > 0) throw new PanelError(faults);
  const panel = definePanel({ ...base, ...read } as Panel);
  const { width, height } = layoutSize(panel);
  if (width < 1 || height < 1) {
    fault(
      "margins",
      panel.margins,
      `margins that leave at least one pixel of ${panel.width}x${panel.height}`,
    );
    throw new PanelError(faults);
  }
  return panel;
}

/** The JSON that `readPanel` reads back into the same panel. */
export function panelToJson(panel: Panel): PanelJson {
  const entries = Object.entries(FIELDS).map(([name, { key }]) => [name, panel[key]]);
  return Object.fromEntries(entries);
}
