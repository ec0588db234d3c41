// data table
import type { FontSource } from "./font_source.ts";

/** Weights that views may ask for; a family that lacks one draws the nearest that it has. */
export const WEIGHTS = [400, 600, 700] as const;

/** A weight: regular, semibold, bold. */
export type Weight = (typeof WEIGHTS)[number];

/** A family that views may ask for by name. */
export interface Family extends FontSource {
  /** For lists that people choose from. */
  readonly title: string;
}

const EUROPEAN = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese", "greek-ext"];

const INTER = {
  name: "inter",
  title: "Inter",
  files: "@fontsource/inter/files/inter-{subset}-{weight}-normal.woff",
  weights: WEIGHTS,
  cut: "ranges",
  subsets: EUROPEAN,
} as const satisfies Family;

/**
 * Every family of text, by the name that styles use. What a family lacks is drawn by `inter`, and what that lacks by
 * the sources in `scripts.ts`. Small type of `sans` is drawn in pixels on glass of few inks; `pixel` is so on any glass,
 * also at whole multiples of its sizes. At all other sizes both are Inter (see `pixel_em.ts`).
 */
export const families = {
  sans: { ...INTER, title: "Inter and Pixels" },
  inter: INTER,
  pixel: { ...INTER, title: "Pixels" },
  serif: {
    name: "serif",
    title: "Source Serif 4",
    files: "@fontsource/source-serif-4/files/source-serif-4-{subset}-{weight}-normal.woff",
    weights: WEIGHTS,
    cut: "ranges",
    subsets: EUROPEAN.slice(0, -1),
  },
} as const satisfies Record<string, Family>;

/** Name of a family: `sans`, `serif`, `inter`, `pixel`. */
export type FamilyName = keyof typeof families;

/** Every family's name, the usual one first. */
export const familyNames = Object.keys(families) as readonly FamilyName[];

/** True for the name of a family. */
export function isFamilyName(name: unknown): name is FamilyName {
  return typeof name === "string" && Object.hasOwn(families, name);
}

/** What a view's style says for text of this family: `style={{ fontFamily: fontFamily("serif") }}`. */
export function fontFamily(name: FamilyName): string {
  return name;
}

/** The family that a style's `fontFamily` names first, by its name or its title; `sans` when it names none. */
export function toFamilyName(style: unknown): FamilyName {
  for (const part of String(style).split(",")) {
    const asked = part.trim().replace(/^["']|["']$/g, "").toLowerCase();
    const found = familyNames.find((name) => name === asked || families[name].title.toLowerCase() === asked);
    if (found) return found;
  }
  return "sans";
}
