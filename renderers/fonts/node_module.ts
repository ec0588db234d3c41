import { readFileSync } from "node:fs";

/** Found from the project and not from a package's exports, so that reading `.` is permission enough. */
const MODULES = new URL("../../node_modules/", import.meta.url);

/** The bytes of a file under `node_modules`, or at a `file:` URL. */
export function readModuleFile(path: string): Uint8Array<ArrayBuffer> {
  const bytes = readFileSync(new URL(path, MODULES));
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
}

const compiled = new Map<string, WebAssembly.Module>();

/** Starts a WebAssembly file under `node_modules` at once: text is measured where nothing can be awaited. */
export function startModule(path: string, imports: WebAssembly.Imports): WebAssembly.Exports {
  let module = compiled.get(path);
  if (!module) compiled.set(path, module = new WebAssembly.Module(readModuleFile(path)));
  return new WebAssembly.Instance(module, imports).exports;
}
