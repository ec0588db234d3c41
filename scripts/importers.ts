import type { ImportFault } from "./floors.ts";
import { floorOf } from "./floors.ts";

/** Who alone may import a package: a file, or a folder ending in `/`. */
interface Importer {
  readonly only: string;
  /** What of it is open to all: subpaths that start so. */
  readonly openSubpaths: readonly string[];
  /** True when its types may be named anywhere. */
  readonly typesOpen: boolean;
}

const IMPORTERS: Readonly<Record<string, Importer>> = {
  // Views are written in satori's JSX, whose runtime only builds plain objects.
  satori: { only: "renderers/draw.ts", openSubpaths: ["/jsx"], typesOpen: true },
  "@resvg/resvg-js": { only: "renderers/engine/draw_svg.ts", openSubpaths: [], typesOpen: false },
  "@resvg/resvg-wasm": { only: "renderers/engine/sandbox.ts", openSubpaths: [], typesOpen: false },
  "@libsql/client": { only: "database/libsql.ts", openSubpaths: [], typesOpen: false },
  libsql: { only: "database/sqlite_file.ts", openSubpaths: [], typesOpen: false },
  sharp: { only: "renderers/", openSubpaths: [], typesOpen: false },
};

/** One import of a package. */
export interface PackageImport {
  readonly from: string;
  readonly specifier: string;
  readonly kind: "type" | "value";
}

/** A specifier taken apart: `npm:@a/b@1.2/c` is `{name: "@a/b", subpath: "/c"}`. */
export function readSpecifier(specifier: string): { name: string; subpath: string } | null {
  const match = /^(?:npm:\/?)?((?:@[^/@]+\/)?[^/@.][^/@]*)(?:@[^/]*)?(\/.*)?$/.exec(specifier);
  return match === null ? null : { name: match[1] ?? "", subpath: match[2] ?? "" };
}

/** Says who alone may import a package, or null when this file may. */
export function importerFault({ from, specifier, kind }: PackageImport): ImportFault | null {
  const parts = readSpecifier(specifier);
  if (parts === null || floorOf(from) === null || !Object.hasOwn(IMPORTERS, parts.name)) return null;
  const importer = IMPORTERS[parts.name];
  if (importer === undefined) return null;
  if (importer.only.endsWith("/") ? from.startsWith(importer.only) : from === importer.only) return null;
  if (kind === "type" && importer.typesOpen) return null;
  if (importer.openSubpaths.some((open) => parts.subpath === open || parts.subpath.startsWith(`${open}/`))) {
    return null;
  }
  return {
    message: `Only ${importer.only} may import ${parts.name}`,
    hint: `Call what ${importer.only} exports; add the function there if it is missing`,
  };
}
