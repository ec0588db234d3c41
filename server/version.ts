/** The version of this program, from its `deno.json`. */
export const VERSION: string = JSON.parse(
  Deno.readTextFileSync(new URL("../deno.json", import.meta.url)),
).version;
