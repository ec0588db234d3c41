import { face } from "./face.ts";
import { type FacePlace, facePlace, partsFor } from "./face_place.ts";
import { families, type FamilyName, type Weight } from "./families.ts";
import type { FontSource } from "./font_source.ts";
import { pixelSource } from "./pixel_strikes.ts";
import { eastAsian, lastResort, scripts } from "./scripts.ts";
import { symbols } from "./symbols.ts";

/** What decides which face draws a character. */
export interface TypefaceStyle {
  /** `sans` unless said. */
  readonly family?: FamilyName;
  /** 400 unless said. */
  readonly weight?: Weight;
  /** Size, in pixels, of the pixel strike that draws what it can; null for none. Left out, it is as `pixelEm` says. */
  readonly pixels?: number | null;
  /** BCP 47 tag that decides between Chinese, Japanese and Korean forms, such as `ja` or `zh-TW`. */
  readonly lang?: string;
}

/** The writing system that a language tag means, such as `Jpan` or `Hant`; null for what is no tag. */
function writingOf(lang: string): string | null {
  try {
    return new Intl.Locale(lang).maximize().script ?? null;
  } catch {
    return null;
  }
}

/** A family and all that stand in for it, in the order in which they are asked. */
export class Typeface {
  readonly #sources: readonly FontSource[];
  readonly #weight: Weight;
  readonly #places = new Map<string, FacePlace | null>();

  constructor({ family = "sans", weight = 400, lang, pixels = null }: TypefaceStyle) {
    const writing = lang === undefined ? null : writingOf(lang);
    const strike = pixels === null ? null : pixelSource(pixels);
    const own = [
      ...(strike ? [strike] : []),
      ...(family === "serif" ? [families.serif] : []),
      families.inter,
    ];
    const first = eastAsian.filter((source) => source.writing === writing);
    const others = eastAsian.filter((source) => source.writing !== writing);
    this.#sources = [...own, symbols, ...scripts, ...first, ...others, lastResort];
    this.#weight = weight;
  }

  /** The face of the family's own Latin letters, which sets how high a line is. */
  get first(): FacePlace {
    return facePlace(this.#sources[0]!, this.#sources[0]!.subsets?.[0] ?? "", this.#weight);
  }

  /** Where the first face is that has a character; null when none has it. */
  place(character: string): FacePlace | null {
    let place = this.#places.get(character);
    if (place === undefined) {
      if (this.#places.size > 20_000) this.#places.clear();
      this.#places.set(character, place = this.#find(character.codePointAt(0)!));
    }
    return place;
  }

  #find(code: number): FacePlace | null {
    for (const source of this.#sources) {
      for (const part of partsFor(source, code)) {
        const place = facePlace(source, part, this.#weight);
        if (face(place).has(code)) return place;
      }
    }
    return null;
  }

  /** Places in the order in which this typeface asks them. */
  sort(places: Iterable<FacePlace>): readonly FacePlace[] {
    const rank = ({ source, part }: FacePlace) =>
      this.#sources.indexOf(source) * 1000 + (source.subsets?.indexOf(part) ?? 0);
    return [...places].sort((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1));
  }
}

const typefaces = new Map<string, Typeface>();

/** Equal for styles of the same typeface. */
export function typefaceKey({ family = "sans", weight = 400, lang, pixels }: TypefaceStyle): string {
  return `${family} ${weight} ${lang ?? ""} ${pixels ?? ""}`;
}

/** The typeface of a style. Nothing is read before a character is asked for. */
export function typeface(style: TypefaceStyle): Typeface {
  const key = typefaceKey(style);
  let found = typefaces.get(key);
  if (!found) {
    if (typefaces.size > 100) typefaces.clear();
    typefaces.set(key, found = new Typeface(style));
  }
  return found;
}
