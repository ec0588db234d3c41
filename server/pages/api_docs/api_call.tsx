/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Call, Content, Schema } from "./description.ts";
import { SchemaFields, TypeWords } from "./schema_fields.tsx";

/** One call, unfolded to what it takes and answers. */
export function ApiCall({ call, baseUrl }: { readonly call: Call; readonly baseUrl: string }) {
  const { id, method, path, operation: { summary, description, parameters = [], requestBody, responses } } =
    call;
  const opens = method === "GET" && !path.includes("{") && !path.endsWith("/events");
  return (
    <details class="api-call" id={id}>
      <summary>
        <span class={`method ${method.toLowerCase()}`}>{method}</span>
        <code class="wrap">{path}</code>
        <span class="what">{withCode(summary ?? "")}</span>
      </summary>
      <div class="api-body">
        {description === undefined ? null : <p>{withCode(description)}</p>}
        {parameters.length === 0 ? null : (
          <section>
            <h3>Parameters</h3>
            <SchemaFields schema={toObject(parameters)} />
          </section>
        )}
        {requestBody === undefined ? null : <Body title="Send" content={requestBody.content} />}
        {Object.entries(responses).map(([status, response]) => (
          <Body
            title={`${status} ${response.description ?? ""}`}
            content={response.content ?? {}}
          />
        ))}
        <section>
          <h3>As a command</h3>
          <pre class="wire">{toCommand(call, baseUrl)}</pre>
          {opens
            ? (
              <p class="hint">
                <a href={path}>Open it here</a>: a browser that is signed in may.
              </p>
            )
            : null}
        </section>
      </div>
    </details>
  );
}

/** A sentence whose parts between backticks are code. */
function withCode(text: string): hono.Child[] {
  return text.split("`").map((part, index) => index % 2 === 0 ? part : <code>{part}</code>);
}

/** Parameters as the fields of one object. */
function toObject(parameters: NonNullable<Call["operation"]["parameters"]>): Schema {
  const properties = parameters.map(({ name, in: place, description, schema }) => {
    const told = description ?? schema?.description;
    const where = place === "query" ? undefined : `in the ${place}`;
    const said = [where, told].filter((part) => part !== undefined).join(": ");
    const { description: _, ...rest } = schema ?? {};
    return [name, said === "" ? rest : { ...rest, description: said }] as const;
  });
  return {
    properties: Object.fromEntries(properties),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}

function Body({ title, content }: { readonly title: string; readonly content: Content }) {
  return (
    <section>
      <h3>{title}</h3>
      {Object.entries(content).map(([mediaType, { schema }]) => (
        <>
          <p class="why">
            <code>{mediaType}</code>
            {schema === undefined ? null : (
              <>
                {": "}
                <TypeWords schema={schema} />
              </>
            )}
          </p>
          {schema === undefined ? null : <SchemaFields schema={schema} />}
        </>
      ))}
    </section>
  );
}

function toCommand({ method, path, operation }: Call, baseUrl: string): string {
  const types = Object.keys(operation.requestBody?.content ?? {});
  return [
    `curl -u admin:PASSWORD${method === "GET" ? "" : ` -X ${method}`} '${baseUrl}${path}'`,
    ...(types[0] === undefined ? [] : [`  -H 'content-type: ${types[0]}'`]),
    ...(types.includes("application/json") ? ["  -d '{...}'"] : []),
  ].join(" \\\n");
}
