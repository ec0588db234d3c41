/** What of a JSON Schema in the description is shown. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** What of one call is shown. */
export interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
}

/** Schemas by media type. */
export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** What of the OpenAPI document is shown. */
export interface Description {
  readonly info: { readonly version: string; readonly description?: string };
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** One call with its place. */
export interface Call {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** The calls by what they are about, in the order of the document. */
export function groupCalls({ paths }: Description): Map<string, Call[]> {
  const groups = new Map<string, Call[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const about = operation.tags?.[0] ?? "other";
      const id = `${method}${path.replace("/api/v1", "").replace(/[^a-z_]+/g, "-").replace(/-$/, "")}`;
      const call = { id, method: method.toUpperCase(), path, operation };
      groups.set(about, [...groups.get(about) ?? [], call]);
    }
  }
  return groups;
}

/** The name of the component that a reference leads to, or null. */
export function nameOfReference({ $ref }: Schema): string | null {
  return $ref === undefined ? null : $ref.slice($ref.lastIndexOf("/") + 1);
}

/** What is accepted besides the type, in words: `1 to 500`, `at most 100 characters`. */
export function sayBounds(schema: Schema): string {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern, format, example } = schema;
  return [
    between(minimum, maximum, ""),
    between(minLength, maxLength, " characters"),
    between(minItems, maxItems, " items"),
    format ?? "",
    schema.default === undefined ? "" : `default ${JSON.stringify(schema.default)}`,
    example === undefined ? "" : `such as ${typeof example === "string" ? example : JSON.stringify(example)}`,
    pattern === undefined || example !== undefined ? "" : `like ${pattern}`,
  ].filter((part) => part !== "").join(", ");
}

function between(least: number | undefined, most: number | undefined, unit: string): string {
  // Bounds that only say "a whole number".
  if (most === Number.MAX_SAFE_INTEGER) most = undefined;
  if (least === Number.MIN_SAFE_INTEGER) least = undefined;
  if (least !== undefined && most !== undefined) return `${least} to ${most}${unit}`;
  if (most !== undefined) return `at most ${most}${unit}`;
  return least === undefined ? "" : `at least ${least}${unit}`;
}
