// data table
import type { FontSource } from "./font_source.ts";
import { WEIGHTS } from "./families.ts";

const variable = (name: string, subset?: string): FontSource => ({
  name,
  files: `@fontsource-variable/noto-sans-${name}/files/noto-sans-${name}-{subset}-wght-normal.woff2`,
  weights: WEIGHTS,
  cut: "ranges",
  ...(subset ? { subsets: [subset] } : {}),
});

/** Sources for scripts that families lack, read only when a text has such a character. The first that has it draws it. */
export const scripts: readonly FontSource[] = [
  variable("arabic", "arabic"),
  variable("hebrew", "hebrew"),
  variable("thai", "thai"),
  variable("devanagari", "devanagari"),
  {
    name: "emoji",
    files: "@expo-google-fonts/noto-emoji/500Medium/NotoEmoji_500Medium.ttf",
    weights: [500],
    cut: "whole",
    characters: "U+203C,U+2049,U+2100-2BFF,U+3030,U+303D,U+3297,U+3299,U+1F000-1FAFF",
  },
];

/** Sources for Han, kana and Hangul, of which the locale of a text chooses the first. */
export const eastAsian: readonly FontSource[] = [
  { ...variable("sc"), writing: "Hans" },
  { ...variable("jp"), writing: "Jpan" },
  { ...variable("kr"), writing: "Kore" },
  { ...variable("tc"), writing: "Hant" },
];

/** The last before the box: a font of 16 by 16 pixels with nearly every character of the Basic Multilingual Plane. */
export const lastResort: FontSource = {
  name: "unifont",
  files: "@fontsource/unifontex/files/unifontex-latin-400-normal.woff",
  weights: [400],
  cut: "blocks",
  characters: "U+0080-D7FF,U+F900-FFFD",
};
