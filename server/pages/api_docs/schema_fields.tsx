/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { nameOfReference, sayBounds, type Schema } from "./description.ts";

/** Levels of objects within one another that are written out; deeper ones have schemas of their own. */
const DEEPEST = 3;

/** The fields of an object, those of objects within it below each. */
export function SchemaFields(
  { schema, depth = 0 }: { readonly schema: Schema; readonly depth?: number },
) {
  const parts = schema.allOf ?? [schema];
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  const fields = parts.flatMap((part) => Object.entries(part.properties ?? {}));
  if (fields.length === 0) return null;
  return (
    <dl class="api-fields">
      {fields.map(([name, field]) => (
        <Line name={name} field={field} required={required.has(name)} depth={depth} />
      ))}
    </dl>
  );
}

function Line(
  { name, field, required, depth }: {
    readonly name: string;
    readonly field: Schema;
    readonly required: boolean;
    readonly depth: number;
  },
) {
  const within = withinOf(field);
  const bounds = sayBounds(field);
  return (
    <div>
      <dt>
        <code class="wrap">{name}</code>
        {required ? <span class="needed">required</span> : null}
      </dt>
      <dd>
        <TypeWords schema={field} />
        {bounds === "" ? null : <span class="why wrap">{`, ${bounds}`}</span>}
        {field.description === undefined ? null : <p class="why">{field.description}</p>}
        {within === null || depth >= DEEPEST ? null : <SchemaFields schema={within} depth={depth + 1} />}
      </dd>
    </div>
  );
}

/** The object that a field holds, by itself or in a list. */
function withinOf(field: Schema): Schema | null {
  const schema = field.items ?? field;
  return schema.properties === undefined && schema.allOf === undefined ? null : schema;
}

/** What a value is: its type, its choices, or the schema that it has. */
export function TypeWords({ schema }: { readonly schema: Schema }) {
  const name = nameOfReference(schema);
  if (name !== null) return <a href={`#schema-${name}`}>{name}</a>;
  const several = schema.anyOf ?? schema.oneOf;
  if (several !== undefined) {
    return (
      <>
        {several.map((one, index) => (
          <>
            {index === 0 ? "" : " or "}
            <TypeWords schema={one} />
          </>
        ))}
      </>
    );
  }
  if (schema.enum !== undefined) {
    const orNull = !schema.enum.includes(null) && schema.type?.includes("null");
    return (
      <>
        {[...schema.enum, ...orNull ? [null] : []].map((value, index) => (
          <>
            {index === 0 ? "" : " "}
            <code class="wrap">{JSON.stringify(value)}</code>
          </>
        ))}
      </>
    );
  }
  if (schema.items !== undefined) {
    return (
      <>
        list of <TypeWords schema={schema.items} />
        {schema.type?.includes("null") && Array.isArray(schema.type) ? " or null" : ""}
      </>
    );
  }
  if (typeof schema.additionalProperties === "object") {
    return (
      <>
        object, each value <TypeWords schema={schema.additionalProperties} />
      </>
    );
  }
  if (schema.type === undefined) return <>{schema.allOf === undefined ? "anything" : "object"}</>;
  return <>{typeof schema.type === "string" ? schema.type : schema.type.join(" or ")}</>;
}
