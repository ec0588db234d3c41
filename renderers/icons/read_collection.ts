import { readFileSync } from "node:fs";
import type { IconShape } from "./icon_shape.ts";

/** Attributes that place a shape; all others are paint, which is ours. */
const GEOMETRY = /(?<![\w-])(d|cx|cy|r|rx|ry|x|y|width|height|fill-rule)="([^"]*)"/g;
const ELEMENT = /<(path|circle|rect|ellipse)\b([^>]*)>/g;

/** Packages of icons as Iconify carries them: one JSON file a collection. */
export type CollectionName = "lucide" | "bi";

/** Found from the project and not from the package's exports, so that reading `.` is permission enough. */
const FILES = new URL("../../node_modules/@iconify-json/", import.meta.url);

/** The shapes in the body of an SVG, all painted alike. */
export function readShapes(body: string, paint: IconShape["paint"]): readonly IconShape[] {
  return Array.from(body.matchAll(ELEMENT), ([, tag, rest = ""]) => ({
    tag: tag as IconShape["tag"],
    attributes: Object.fromEntries(Array.from(rest.matchAll(GEOMETRY), ([, name, value]) => [name, value])),
    paint,
  }));
}

/**
 * The bodies of these icons out of a collection; the file, of about a megabyte, is read once and dropped.
 * Throws Error when the collection lacks one.
 */
export function readCollection(
  collection: CollectionName,
  names: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const text = readFileSync(new URL(`${collection}/icons.json`, FILES), "utf8");
  const { icons } = JSON.parse(text) as {
    readonly icons: Readonly<Record<string, { readonly body: string }>>;
  };
  return new Map(Array.from(names, (name) => {
    const body = icons[name]?.body;
    if (body === undefined) {
      throw new Error(`Cannot read icon: found no "${name}" in ${collection}, expected one`);
    }
    return [name, body];
  }));
}
