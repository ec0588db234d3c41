import type { AnyDeclaration } from "./declare_app.ts";
import type { AppSettingsFault } from "./errors.ts";
import { settingsSchema } from "./settings.ts";

/** As much of JSON Schema as the settings of apps are described with. */
interface Schema {
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly format?: string;
}

/**
 * A fault for each setting that an app does not know, down to the settings of a layout's tiles. What is stored is read
 * without them, so that an older release can read what a newer one stored; who types one is told.
 */
export function unknownSettings(
  value: unknown,
  { app, find }: { readonly app: AnyDeclaration; readonly find: (kind: string) => AnyDeclaration | null },
): readonly AppSettingsFault[] {
  const faults: AppSettingsFault[] = [];
  visit([settingsSchema(app)], value, "");
  return faults;

  function visit(schemas: readonly Schema[], value: unknown, path: string): void {
    const alternatives = schemas.flatMap((schema) => schema.anyOf ?? [schema]);
    if (Array.isArray(value)) {
      const items = alternatives.flatMap(({ items }) => items ?? []);
      for (const [index, item] of value.entries()) visit(items, item, `${path}[${index}]`);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      const found = alternatives.flatMap((schema) => inside(schema, name));
      const at = path === "" ? name : `${path}.${name}`;
      if (found.length === 0) {
        faults.push({ path: at, detail: `found no such setting, ${expected(alternatives)}` });
      } else if (found.some(({ format }) => format === "app-settings")) visitTile(value, inner, at);
      else visit(found, inner, at);
    }
  }

  function visitTile(tile: object, settings: unknown, path: string): void {
    const kind = "kind" in tile && typeof tile.kind === "string" ? find(tile.kind) : null;
    if (kind !== null) visit([settingsSchema(kind)], settings, path);
  }
}

/** What a schema says of a member by this name; nothing where it may have none. */
function inside({ properties, additionalProperties }: Schema, name: string): readonly Schema[] {
  if (properties && Object.hasOwn(properties, name)) return [properties[name]!];
  if (typeof additionalProperties === "object") return [additionalProperties];
  return properties === undefined || additionalProperties === true ? [{}] : [];
}

function expected(alternatives: readonly Schema[]): string {
  const names = new Set(alternatives.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return names.size === 0 ? "expected none" : `expected one of ${[...names].join(", ")}`;
}
