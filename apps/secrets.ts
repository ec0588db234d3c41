import { hideInAddress, keepInAddress, secretsInAddress } from "./address_secrets.ts";
import type { AnyDeclaration } from "./declare_app.ts";
import { settingsSchema } from "./settings.ts";
import { step } from "./step.ts";
import { findStored } from "./stored_secret.ts";

/** What stands in the place of a secret that is stored, also inside an address, wherever settings are shown. */
export const SECRET_SET = "[set]";

/** The format of a setting that holds the settings of the kind that `kind` beside it names. */
const OWN = "app-settings";
/** The format of a setting that is an address. */
const ADDRESS = "uri";

type Settings = Readonly<Record<string, unknown>>;
type Schema = Readonly<Record<string, unknown>>;

/** What becomes of a secret, and of an address, which may hold some. */
interface Changes {
  readonly secret: (secret: string, path: readonly string[]) => unknown;
  readonly address: (address: string, path: readonly string[]) => unknown;
}

/** Characters of a part of an address below which it is no secret: to look for it would find it everywhere. */
const LEAST = 4;

/** What reads and changes the secrets of settings, also of those that a kind of app has inside another's. */
export interface Secrets {
  /** Settings with every secret that is set replaced by `[set]`; of a kind that is not known every text may be one. */
  readonly hideSecrets: (app: AnyDeclaration | null, settings: Settings) => Record<string, unknown>;
  /**
   * Settings with every `[set]` replaced by the secret that is stored at its place; where there is none, it stays. An
   * item of a list is the stored one that shows the same, else the one at its place, so that moved items keep theirs.
   */
  readonly keepSecrets: (
    app: AnyDeclaration,
    settings: Settings,
    stored: Settings,
  ) => Record<string, unknown>;
  /** The secrets that settings hold, by their dotted paths; an address may hold several. */
  readonly findSecrets: (app: AnyDeclaration, settings: Settings) => ReadonlyMap<string, readonly string[]>;
}

/** Describes settings of a kind that is not known: any text in them may be a secret. */
const UNKNOWN: Schema = {
  format: "password",
  writeOnly: true,
  items: { $ref: "#" },
  additionalProperties: { $ref: "#" },
};

/** Secrets of settings; `find` finds the program of a kind. */
export function createSecrets(find: (kind: string) => AnyDeclaration | null): Secrets {
  /** Schemas of apps that have secrets; null for those that have none, which most have not. */
  const schemas = new WeakMap<AnyDeclaration, Schema | null>();

  function secretSchema(app: AnyDeclaration | null): Schema | null {
    if (app === null) return UNKNOWN;
    const known = schemas.get(app);
    if (known !== undefined) return known;
    const schema = settingsSchema(app);
    const text = JSON.stringify(schema);
    const may = ['"writeOnly":true', `"format":"${OWN}"`, `"format":"${ADDRESS}"`];
    const found = may.some((part) => text.includes(part)) ? schema : null;
    schemas.set(app, found);
    return found;
  }

  function inside(kind: unknown): Schema | null {
    return secretSchema(typeof kind === "string" ? find(kind) : null);
  }

  function changeSecrets(
    app: AnyDeclaration | null,
    settings: Settings,
    change: Changes,
  ): Record<string, unknown> {
    const whole = secretSchema(app);
    if (whole === null) return { ...settings };
    return walk(settings, [whole], { path: [], whole, change, inside }) as Record<string, unknown>;
  }

  const hideSecrets: Secrets["hideSecrets"] = (app, settings) =>
    changeSecrets(app, settings, {
      secret: (secret) => secret === "" ? secret : SECRET_SET,
      address: (address) => hideInAddress(address, SECRET_SET),
    });

  return {
    hideSecrets,
    keepSecrets(app, settings, stored) {
      const hidden = hideSecrets(app, stored);
      const find = (path: readonly string[]) => findStored(path, { sent: settings, hidden, stored });
      return changeSecrets(app, settings, {
        secret: (secret, path) => secret === SECRET_SET ? find(path) ?? secret : secret,
        address: (address, path) =>
          address.includes(SECRET_SET) ? keepInAddress(address, find(path), SECRET_SET) : address,
      });
    },
    findSecrets(app, settings) {
      const found = new Map<string, readonly string[]>();
      const add = (secrets: readonly string[], path: readonly string[]) => {
        if (secrets.length > 0) found.set(path.join("."), secrets);
      };
      changeSecrets(app, settings, {
        secret: (secret, path) => add(secret === "" ? [] : [secret], path),
        address: (address, path) =>
          add(secretsInAddress(address).filter((secret) => secret.length >= LEAST), path),
      });
      return found;
    },
  };
}

interface Around {
  readonly path: readonly string[];
  /** The schema that references lead into. */
  readonly whole: Schema;
  readonly change: Changes;
  /** What describes the settings of a kind inside another's; null where it has no secrets. */
  readonly inside: (kind: unknown) => Schema | null;
}

/** Follows a value and every schema that may describe it at once; a text is secret when any of them says so. */
function walk(value: unknown, described: readonly Schema[], around: Around): unknown {
  const all = described.flatMap((schema) => alternatives(schema, around.whole, new Set()));
  if (typeof value === "string") {
    if (all.some(isSecret)) return around.change.secret(value, around.path);
    return all.some(isAddress) ? around.change.address(value, around.path) : value;
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
      const described = all.flatMap(schemasOf).filter(isSchema);
      const within = deeper(around, name);
      if (!described.some((schema) => schema["format"] === OWN)) {
        return [name, walk(field, described, within)];
      }
      const whole = around.inside(step(value, "kind"));
      return [name, whole === null ? field : walk(field, [whole], { ...within, whole })];
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

function isAddress(schema: Schema): boolean {
  return schema["format"] === ADDRESS;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
