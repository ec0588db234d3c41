import type { WireHeaders } from "../devices/mod.ts";

/** Headers of a request, read once: every look into those of the runtime is a call out of JavaScript. */
export function readWireHeaders(headers: Pick<Headers, "forEach">): WireHeaders {
  // Names come in lower case, and those that came twice joined. To iterate over them takes ten times as long.
  const values = new Map<string, string>();
  headers.forEach((value, name) => values.set(name, value));
  return {
    get: (name) => values.get(name) ?? values.get(name.toLowerCase()) ?? null,
    has: (name) => values.has(name) || values.has(name.toLowerCase()),
    [Symbol.iterator]: () => values[Symbol.iterator](),
  };
}
