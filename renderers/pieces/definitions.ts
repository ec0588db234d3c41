import { closingTag, type Tag } from "../tones/read_tags.ts";

/** What is no part of a drawing itself. */
export const DEFINITIONS: ReadonlySet<string> = new Set([
  "defs",
  "mask",
  "clipPath",
  "pattern",
  "filter",
  "linearGradient",
  "radialGradient",
]);

const CLIPS = new Set(["clipPath", "mask"]);

/** Definitions of a drawing, by the ids that elements name them by. */
export interface Definitions {
  /** Notes a definition by its tags, from the first to the one that closes it, and all that is defined in it. */
  add(tags: readonly Tag[]): void;
  /** The tag of the filter that `url(#id)` names. */
  filter(reference: string): Tag | undefined;
  /** The tags in the clip or mask that `url(#id)` names; null where it holds another definition, or is not known. */
  shapesIn(reference: string): readonly Tag[] | null;
  /** The tags of all definitions that an SVG element needs. */
  tagsNamedIn(text: string): readonly Tag[];
  /** All definitions that an SVG element needs, in their order. */
  namedIn(text: string): string;
}

/** Where a definition stands in an SVG. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly tags: readonly Tag[];
}

/** Reads definitions of this SVG. */
export function createDefinitions(svg: string): Definitions {
  const places = new Map<string, Place>();
  const filters = new Map<string, Tag>();
  const clips = new Map<string, readonly Tag[]>();
  function needs(text: string, found: Set<Place>): void {
    if (!text.includes("url(#")) return;
    for (const [, id] of text.matchAll(/url\(#([^)"]+)\)/g)) {
      const place = places.get(id!);
      if (place === undefined || found.has(place)) continue;
      found.add(place);
      needs(svg.slice(place.start, place.end), found);
    }
  }
  return {
    add(tags) {
      const place = { start: tags[0]!.start, end: tags.at(-1)!.end, tags };
      for (const [at, tag] of tags.entries()) {
        const id = tag.attributes.get("id");
        if (id === undefined || tag.form === "close") continue;
        places.set(id, place);
        if (tag.name === "filter") filters.set(`url(#${id})`, tag);
        if (CLIPS.has(tag.name)) clips.set(`url(#${id})`, tags.slice(at + 1, closingTag(tags, at)));
      }
    },
    filter: (reference) => filters.get(reference),
    shapesIn(reference) {
      const shapes = clips.get(reference)?.filter(({ form }) => form !== "close") ?? [];
      return shapes.length === 0 || shapes.some(({ name }) => DEFINITIONS.has(name)) ? null : shapes;
    },
    tagsNamedIn(text) {
      const found = new Set<Place>();
      needs(text, found);
      return Array.from(found).flatMap((place) => place.tags);
    },
    namedIn(text) {
      const found = new Set<Place>();
      needs(text, found);
      const sorted = Array.from(found).sort((one, other) => one.start - other.start);
      return sorted.map(({ start, end }) => svg.slice(start, end)).join("");
    },
  };
}
