import { startModule } from "./node_module.ts";

/** First four bytes of a WOFF 2.0 file. */
const WOFF2 = 0x774f4632;

/** What is used of satori's layout engine, which carries a reader of WOFF 2.0. */
interface LayoutEngine {
  readonly memory: WebAssembly.Memory;
  alloc_bytes(length: number): number;
  dealloc_bytes(at: number, length: number): void;
  /** Length of the font that it put at `font_output()`; 0 when it could not read it. */
  decode_woff2(at: number, length: number): number;
  font_output(): number;
  release_font_output(): void;
}

let engine: LayoutEngine | null = null;

/** Layout is not asked of this instance, so what the engine would call back never is. */
function startEngine(): LayoutEngine {
  const never = () => {
    throw new Error("Cannot lay out with an engine that reads fonts");
  };
  const started = startModule("satori/layout.wasm", { env: { resolve_calc: never, measure: never } });
  return started as unknown as LayoutEngine;
}

/** True for the bytes of a WOFF 2.0 file. */
export function isWoff2(bytes: Uint8Array): boolean {
  return bytes.length > 48 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === WOFF2;
}

/** The OpenType font that a WOFF 2.0 file packs. */
export function readWoff2(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { memory, ...calls } = engine ??= startEngine();
  const at = calls.alloc_bytes(bytes.length);
  new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
  const length = calls.decode_woff2(at, bytes.length);
  calls.dealloc_bytes(at, bytes.length);
  if (length === 0) throw new Error("Cannot read font: found bytes that are no WOFF 2.0 file");
  const font = new Uint8Array(memory.buffer, calls.font_output(), length).slice();
  calls.release_font_output();
  return font;
}
