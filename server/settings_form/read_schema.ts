import type { Field, GroupField, ListField, NamedField, Told, When } from "./field.ts";

/** A part of a JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** Items of a list that a form shows at most, where the schema sets no limit. */
const MOST_ITEMS = 200;
/** Characters above which a text without a format has several lines. */
const LONG_TEXT = 400;

/** What the schema of a kind's settings asks for, as a form shows it; whatever has no control is a JsonField. */
export function readSchema(schema: Schema): GroupField {
  const field = toField(schema, { name: "settings", required: true });
  return field.kind === "group" ? field : { ...told(schema, OUTER), kind: "group", fields: [] };
}

interface Place {
  readonly name: string;
  readonly required: boolean;
}

const OUTER: Place = { name: "settings", required: true };

function toField(schema: Schema, place: Place): Field {
  const { rest, nullable } = withoutNull(schema);
  const base: Told = { ...told(schema, place), nullable };
  const [only, ...others] = rest;
  if (only === undefined || typeof schema["$ref"] === "string") return { ...base, kind: "json" };
  if (others.length === 0) return toSingle(only === schema ? schema : { ...only, ...metaOf(schema) }, base);
  return toUnion(rest, base);
}

/** A schema of one type. */
function toSingle(schema: Schema, base: Told): Field {
  if (Object.hasOwn(schema, "const")) return { ...base, kind: "fixed", value: schema["const"] };
  // Names of icons are a choice of pictures, and too many to list.
  if (schema["format"] === "icon") return toText(schema, base);
  const options = schema["enum"];
  if (Array.isArray(options) && options.every(isPlain)) return toChoice(options, schema, base);
  switch (typeOf(schema)) {
    case "string":
      return toText(schema, base);
    case "number":
    case "integer":
      return toNumber(schema, base);
    case "boolean":
      return { ...base, kind: "flag" };
    case "array":
      return toList(schema, base);
    case "object":
      return toObject(schema, base);
    default:
      return { ...base, kind: "json" };
  }
}

function toUnion(rest: readonly Schema[], base: Told): Field {
  if (rest.every((one) => Object.hasOwn(one, "const") && isPlain(one["const"]))) {
    return toChoice(rest.map((one) => one["const"] as string), {}, base);
  }
  if (rest.every((one) => typeOf(one) === "string" && !Object.hasOwn(one, "enum"))) {
    return toText(rest.find((one) => !Object.hasOwn(one, "const")) ?? {}, base);
  }
  const variants = rest.map((one) => toField(one, { name: "", required: true }));
  return variants.every((one) => one.kind === "group")
    ? { ...base, kind: "variants", variants }
    : { ...base, kind: "json" };
}

function toText(schema: Schema, base: Told): Field {
  const format = textOf(schema["format"]);
  if (format === "password" && schema["writeOnly"] === true) return { ...base, kind: "secret" };
  if (format === "local-time") return { ...base, kind: "moment" };
  if (format === "file") return { ...base, kind: "file" };
  const most = numberOf(schema["maxLength"]);
  const code = ["liquid", "css", "javascript"].includes(format ?? "");
  const many = format === "markdown" || format === "multiline" ||
    (format === null && (most ?? 0) > LONG_TEXT);
  return { ...base, kind: "text", format, most, lines: code ? "code" : many ? "many" : "one" };
}

function toNumber(schema: Schema, base: Told): Field {
  return {
    ...base,
    kind: "number",
    whole: typeOf(schema) === "integer",
    least: numberOf(schema["minimum"]),
    most: numberOf(schema["maximum"]),
  };
}

function toChoice(values: readonly (string | number | boolean)[], schema: Schema, base: Told): Field {
  const names = isSchema(schema["names"]) ? schema["names"] : {};
  const options = values.map((value) => ({
    value,
    name: textOf(names[String(value)]) ?? toTitle(String(value)),
  }));
  return { ...base, kind: "choice", options };
}

function toList(schema: Schema, base: Told): Field {
  const items = schema["items"];
  if (!isSchema(items)) return { ...base, kind: "json" };
  const file = schema["format"] === "file" ? { ...items, format: "file" } : items;
  const item = toField(file, { name: "item", required: true });
  const list: ListField = {
    ...base,
    kind: "list",
    item,
    least: numberOf(schema["minItems"]) ?? 0,
    most: Math.min(MOST_ITEMS, numberOf(schema["maxItems"]) ?? MOST_ITEMS),
  };
  return list;
}

function toObject(schema: Schema, base: Told): Field {
  if (schema["format"] === "app-settings") return { ...base, kind: "own" };
  const properties = schema["properties"];
  if (isSchema(properties)) {
    const required = Array.isArray(schema["required"]) ? schema["required"] : [];
    const fields = Object.entries(properties).flatMap(([name, property]): NamedField[] => {
      if (!isSchema(property)) return [];
      return [{ name, field: toField(property, { name, required: required.includes(name) }) }];
    });
    return { ...base, kind: "group", fields };
  }
  const more = schema["additionalProperties"];
  if (!isSchema(more)) return { ...base, kind: "json" };
  const value = toField(more, { name: "value", required: true });
  return value.kind === "text" || value.kind === "secret"
    ? { ...base, kind: "map", value }
    : { ...base, kind: "json" };
}

function told(schema: Schema, { name, required }: Place): Told {
  const when = schema["when"];
  return {
    title: textOf(schema["title"]) ?? toTitle(name),
    description: textOf(schema["description"]) ?? "",
    fallback: schema["default"],
    optional: !required,
    nullable: false,
    when: isSchema(when) ? when as unknown as When : null,
    advanced: schema["advanced"] === true,
  };
}

/** The alternatives that a schema is made of, null taken out. */
function withoutNull(schema: Schema): { readonly rest: readonly Schema[]; readonly nullable: boolean } {
  const parts = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(parts)) {
    const rest = parts.filter(isSchema).filter(({ type }) => type !== "null");
    return { rest, nullable: rest.length < parts.length };
  }
  const types = schema["type"];
  return { rest: [schema], nullable: Array.isArray(types) && types.includes("null") };
}

/** What is said of a union stands beside its alternatives. */
function metaOf(schema: Schema): Schema {
  const { anyOf: _anyOf, oneOf: _oneOf, ...meta } = schema;
  return meta;
}

/** The one type of a schema; of several, a text can say them all. */
function typeOf(schema: Schema): string | null {
  const type = schema["type"];
  if (!Array.isArray(type)) return textOf(type);
  const types = type.filter((one) => one !== "null");
  if (types.length === 1) return textOf(types[0]);
  return types.includes("string") ? "string" : null;
}

/** `after_vote` as `After vote`. */
function toTitle(name: string): string {
  const words = name.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) && Math.abs(value) < 1e15 ? value : null;
}
