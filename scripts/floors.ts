/** A floor of the house: a top folder that product code lives in. */
export type FloorName = "server" | "apps" | "devices" | "database" | "renderers";

/** Which floors each floor may import, always through that floor's `mod.ts`. */
export const FLOORS: Readonly<Record<FloorName, readonly FloorName[]>> = {
  server: ["apps", "devices", "database", "renderers"],
  apps: ["renderers"],
  devices: ["renderers"],
  database: [],
  renderers: [],
};

/** Further modules by which a floor may be entered, for a thread that must not load all of it. */
const FACES: Readonly<Partial<Record<FloorName, readonly string[]>>> = {
  apps: ["apps/errors.ts", "apps/lazy.ts", "apps/programs.ts", "apps/settings.ts"],
  renderers: ["renderers/panels.ts", "renderers/workers.ts"],
};

/** A fault found in one import: what is wrong, and what to write instead. */
export interface ImportFault {
  readonly message: string;
  readonly hint: string;
}

/** One import: the importing file, relative to the project's root with `/`, and what it names. */
export interface ImportEdge {
  readonly from: string;
  readonly specifier: string;
}

/** The floor that a path relative to the project's root lies in, or null for `tests/`, `scripts/` and the like. */
export function floorOf(path: string): FloorName | null {
  const top = path.split("/")[0] ?? "";
  return path.includes("/") && Object.hasOwn(FLOORS, top) ? top as FloorName : null;
}

/** The path, relative to the project's root, that a relative specifier names; null for a package. */
export function resolveImport({ from, specifier }: ImportEdge): string | null {
  if (!specifier.startsWith("./") && !specifier.startsWith("../")) return null;
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") {
      // Above the root there is nothing of the project: kept, so that it matches no floor.
      if (parts.length === 0 || parts.at(-1) === "..") parts.push("..");
      else parts.pop();
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** Says why an import breaks the rule of the floors, or null when it keeps it. */
export function floorFault(edge: ImportEdge): ImportFault | null {
  const floor = floorOf(edge.from);
  const target = resolveImport(edge);
  if (floor === null || target === null) return null;
  const other = floorOf(target);
  if (other === floor) return null;
  const allowed = FLOORS[floor];
  const reach = allowed.length === 0
    ? "nothing else of the project"
    : allowed.map((name) => `${name}/mod.ts`).join(", ");
  if (other === null) {
    return {
      message: `${floor}/ must not import "${target}": it is on no floor`,
      hint: `Product code imports its own floor and ${reach}. Move what both need onto a floor`,
    };
  }
  if (!allowed.includes(other)) {
    return {
      message: `${floor}/ must not import ${other}/: imports only point down`,
      hint: FLOORS[other].includes(floor)
        ? `Move the shared part down into ${floor}/, or let ${other}/ hand the value in. ${floor}/ may import ${reach}`
        : `Let server/ connect the two, or move the shared part down into renderers/. ${floor}/ may import ${reach}`,
    };
  }
  if (target === `${other}/mod.ts` || FACES[other]?.includes(target)) return null;
  return {
    message: `${floor}/ must cross to ${other}/ through ${other}/mod.ts, not "${target}"`,
    hint: `Export it from ${other}/mod.ts and import "${upTo(edge.from)}${other}/mod.ts"`,
  };
}

/** `../` as often as needed to reach the root from a file. */
function upTo(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}
