// What the editor of templates is made of: CodeMirror, module by module, as its packages ship it. No bundler is
// needed for that: a browser loads modules by their address, so that only the names in their imports are replaced.

/** A package's module, by the name that others import it by. */
export const SCRIPT_MODULES = [
  "@codemirror/autocomplete",
  "@codemirror/commands",
  "@codemirror/lang-css",
  "@codemirror/lang-html",
  "@codemirror/lang-javascript",
  "@codemirror/lang-liquid",
  "@codemirror/language",
  "@codemirror/lint",
  "@codemirror/search",
  "@codemirror/state",
  "@codemirror/streamparser",
  "@codemirror/view",
  "@lezer/common",
  "@lezer/css",
  "@lezer/highlight",
  "@lezer/html",
  "@lezer/javascript",
  "@lezer/lr",
  "@marijn/find-cluster-break",
  "crelt",
  "style-mod",
  "w3c-keyname",
] as const;

/** Name of a module that pages may import. */
export type ScriptModule = (typeof SCRIPT_MODULES)[number];

/** The name of a module's file below `/static/`: `@codemirror/view` is `codemirror-view-module.js`. */
export function moduleFile(name: ScriptModule): `${string}-module.js` {
  return `${name.replace("@", "").replace("/", "-")}-module.js`;
}

const IMPORTED = /(\b(?:from|import)\s*\(?)(["'])([@./\w-]+)\2/g;

/**
 * A script whose imports lead to addresses: those of packages, and those of files beside it. What `addressOf` does not
 * know stays as it is.
 */
export function addressImports(script: string, addressOf: (name: string) => string | null): string {
  return script.replace(IMPORTED, (whole, before: string, quote: string, name: string) => {
    const address = addressOf(name);
    return address === null ? whole : `${before}${quote}${address}${quote}`;
  });
}

/** Tells the name of a script module from any other. */
export function isScriptModule(name: string): name is ScriptModule {
  return (SCRIPT_MODULES as readonly string[]).includes(name);
}
