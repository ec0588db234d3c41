/** The version of this program, from its `deno.json`. */
export const VERSION: string = JSON.parse(
  Deno.readTextFileSync(new URL("../deno.json", import.meta.url)),
).version;

/** What it calls itself where it asks others: `screen-composer/1.2.3`. */
export const USER_AGENT = `screen-composer/${VERSION}`;
