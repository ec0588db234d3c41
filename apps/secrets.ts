import type { AnyApp } from "./app.ts";
import { settingsSchema } from "./settings.ts";

/** What stands in the place of a secret that is stored, wherever settings are shown. */
export const SECRET_SET = "[set]";

type Settings = Readonly<Record<string, unknown>>;
type Schema = Readonly<Record<string, unknown>>;
type Change = (secret: string, path: readonly string[]) => unknown;

/** Settings with every secret that is set replaced by `[set]`. */
export function hideSecrets(app: AnyApp, settings: Settings): Record<string, unknown> {
  return changeSecrets(app, settings, (secret) => secret === "" ? secret : SECRET_SET);
}

/** Settings with every `[set]` replaced by the secret that is stored at its place; where there is none, it stays. */
export function keepSecrets(app: AnyApp, settings: Settings, stored: Settings): Record<string, unknown> {
  return changeSecrets(app, settings, (secret, path) => {
    if (secret !== SECRET_SET) return secret;
    const known = path.reduce<unknown>(step, stored);
    return typeof known === "string" ? known : secret;
  });
}

/** The secrets that settings hold, by their dotted paths. */
export function findSecrets(app: AnyApp, settings: Settings): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  changeSecrets(app, settings, (secret, path) => {
    if (secret !== "") found.set(path.join("."), secret);
    return secret;
  });
  return found;
}

/** Schemas of apps that have secrets; null for those that have none, which most have not. */
const schemas = new WeakMap<AnyApp, Schema | null>();

function secretSchema(app: AnyApp): Schema | null {
  const known = schemas.get(app);
  if (known !== undefined) return known;
  const schema = settingsSchema(app);
  const found = JSON.stringify(schema).includes('"writeOnly":true') ? schema : null;
  schemas.set(app, found);
  return found;
}

function changeSecrets(app: AnyApp, settings: Settings, change: Change): Record<string, unknown> {
  const whole = secretSchema(app);
  if (whole === null) return { ...settings };
  return walk(settings, [whole], { path: [], whole, change }) as Record<string, unknown>;
}

interface Around {
  readonly path: readonly string[];
  /** The schema that references lead into. */
  readonly whole: Schema;
  readonly change: Change;
}

/** Follows a value and every schema that may describe it at once; a text is secret when any of them says so. */
function walk(value: unknown, described: readonly Schema[], around: Around): unknown {
  const all = described.flatMap((schema) => alternatives(schema, around.whole, new Set()));
  if (typeof value === "string") {
    return all.some(isSecret) ? around.change(value, around.path) : value;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => {
      const schemasOf = (schema: Schema) => [listed(schema["prefixItems"])[index], schema["items"]];
      return walk(item, all.flatMap(schemasOf).filter(isSchema), deeper(around, String(index)));
    });
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      const schemasOf = (schema: Schema) => {
        const properties = schema["properties"];
        const own = isSchema(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
        return [own ?? schema["additionalProperties"]];
      };
      return [name, walk(field, all.flatMap(schemasOf).filter(isSchema), deeper(around, name))];
    }),
  );
}

function deeper(around: Around, name: string): Around {
  return { ...around, path: [...around.path, name] };
}

/** A schema and all that it refers to or is made of, save itself again. */
function alternatives(schema: Schema, whole: Schema, seen: Set<Schema>): Schema[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const parts = ["anyOf", "oneOf", "allOf"].flatMap((name) => listed(schema[name]));
  const reference = schema["$ref"];
  const target = typeof reference === "string"
    ? reference.replace(/^#\/?/, "").split("/").filter((part) => part !== "").reduce<unknown>(step, whole)
    : undefined;
  return [schema, ...[...parts, target].filter(isSchema).flatMap((part) => alternatives(part, whole, seen))];
}

function isSecret(schema: Schema): boolean {
  return schema["format"] === "password" && schema["writeOnly"] === true;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function step(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
