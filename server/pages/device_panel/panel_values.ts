import { isDeepStrictEqual } from "node:util";
import { type Panel, panelToJson } from "../../../renderers/panels.ts";

/** Sides of the upright screen, in the order of reading. */
export const SIDES = ["top", "right", "bottom", "left"] as const;
/** What may be unusual in raw bytes. */
export const PACKINGS = ["inverted", "invert_plane_2", "low_first", "little_endian", "split_halves"] as const;
/** Amounts by which pictures are prepared. */
export const TUNINGS = ["contrast", "saturation", "sharpness"] as const;

const PLAIN = [
  "width",
  "height",
  "pixel_format",
  "encoding",
  "rotation",
  "samples",
  "dither",
  "strength",
  "tone",
  "ppi",
  "scale",
  "byte_limit",
] as const;
const FLAGS = ["mirror", ...PACKINGS] as const;

/** Every control of the form of a panel, by the name that it travels under. */
export const CONTROLS = [
  ...PLAIN,
  ...FLAGS,
  ...SIDES,
  ...TUNINGS,
  "palette",
  "inks",
] as const;

/** A control of the form. */
export type Control = (typeof CONTROLS)[number];

/** The form of a panel as texts, one a control: a checkbox is `true` or empty, what is not set is empty. */
export type PanelValues = Readonly<Record<Control, string>>;

/** The choice of `palette` that means the colors typed in `inks`. */
export const OWN_INKS = "own";

/** A panel as its form shows it. */
export function toValues(panel: Panel): PanelValues {
  const { palette, margins, packing, pictures, mirror, ...plain } = panelToJson(panel);
  const own = typeof palette !== "string";
  const text = (value: unknown) => value === null || value === false ? "" : String(value);
  const flat: Record<string, unknown> = {
    ...plain,
    ...margins,
    ...packing,
    ...pictures,
    mirror,
    palette: own ? OWN_INKS : palette,
    inks: own ? palette.join(" ") : "",
  };
  return Object.fromEntries(CONTROLS.map((name) => [name, text(flat[name])])) as Record<Control, string>;
}

/** Texts of the form as JSON of a panel, for `readPanel` to check: what is no number stays the text that it is. */
export function toPanelJson(values: PanelValues): Record<string, unknown> {
  const flag = (name: Control) => values[name] !== "";
  const number = (name: Control) => values[name].trim().replace(",", ".");
  const amounts = (names: readonly Control[]) =>
    Object.fromEntries(names.map((name) => [name, number(name)]));
  const orNull = (name: Control) => values[name].trim() === "" ? null : number(name);
  return {
    width: number("width"),
    height: number("height"),
    pixel_format: values.pixel_format,
    encoding: values.encoding,
    rotation: values.rotation,
    mirror: flag("mirror"),
    margins: amounts(SIDES),
    packing: Object.fromEntries(PACKINGS.map((name) => [name, flag(name)])),
    samples: values.samples,
    palette: values.palette === OWN_INKS ? values.inks.split(/[\s,;]+/).filter(Boolean) : values.palette,
    dither: values.dither,
    strength: number("strength"),
    tone: values.tone,
    pictures: amounts(TUNINGS),
    ppi: orNull("ppi"),
    scale: number("scale"),
    byte_limit: orNull("byte_limit"),
  };
}

/** Where each field of a panel's JSON is said to be wrong in the form: the control that comes first in it. */
export const CONTROL_OF: Readonly<Record<string, Control>> = {
  margins: "top",
  packing: "inverted",
  pictures: "contrast",
};

/** Whether two panels are the same in every field. */
export function isSamePanel(one: Panel, other: Panel): boolean {
  return isDeepStrictEqual({ ...panelToJson(one) }, { ...panelToJson(other) });
}
