import { startModule } from "./node_module.ts";
import type { UnicodeRanges } from "./unicode_ranges.ts";

/** What is used of HarfBuzz's subsetter (`hb-subset.h`); each number is the address of what it names. */
interface Subsetter {
  readonly memory: WebAssembly.Memory;
  malloc(length: number): number;
  free(at: number): void;
  hb_blob_create(at: number, length: number, mode: number, data: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_keep_everything(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_pin_axis_location(input: number, face: number, tag: number, value: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** `HB_MEMORY_MODE_WRITABLE`. */
const WRITABLE = 2;
/** The axis `wght`. */
const WEIGHT_AXIS = 0x77676874;

let subsetter: Subsetter | null = null;

function startSubsetter(): Subsetter {
  const started = startModule("harfbuzzjs/hb-subset.wasm", {});
  (started._initialize as () => void)();
  return started as unknown as Subsetter;
}

/** What to keep of a font. */
export interface SubsetOptions {
  /** The weight that a variable font is set to for good. */
  readonly weight?: number;
  /** The only characters kept; all of them unless said. */
  readonly characters?: UnicodeRanges;
}

/** Takes a part of a font, as an OpenType font of its own. */
export type TakePart = (options: SubsetOptions) => Uint8Array<ArrayBuffer>;

function open(hb: Subsetter, font: Uint8Array): { readonly face: number; readonly close: () => void } {
  const at = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer, at, font.length).set(font);
  const blob = hb.hb_blob_create(at, font.length, WRITABLE, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const close = () => {
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(at);
  };
  return { face, close };
}

/** Opens an OpenType font to take parts of it. All of its memory goes when nothing holds what this returns. */
export function openWhole(font: Uint8Array): TakePart {
  const hb = startSubsetter();
  const { face } = open(hb, font);
  return (options) => subsetFace(hb, face, options);
}

function subsetFace(hb: Subsetter, face: number, { weight, characters }: SubsetOptions) {
  const input = hb.hb_subset_input_create_or_fail();
  if (characters) {
    const kept = hb.hb_subset_input_unicode_set(input);
    for (const [first, last] of characters) {
      for (let code = first; code <= last; code++) hb.hb_set_add(kept, code);
    }
  } else hb.hb_subset_input_keep_everything(input);
  if (weight !== undefined) hb.hb_subset_input_pin_axis_location(input, face, WEIGHT_AXIS, weight);
  const part = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  if (part === 0) throw new Error("Cannot subset font: found bytes that are no OpenType font");
  const blob = hb.hb_face_reference_blob(part);
  const start = hb.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(hb.memory.buffer, start, hb.hb_blob_get_length(blob)).slice();
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(part);
  return bytes;
}

/** One part of an OpenType font. */
export function subsetFont(font: Uint8Array, options: SubsetOptions): Uint8Array<ArrayBuffer> {
  const hb = subsetter ??= startSubsetter();
  const { face, close } = open(hb, font);
  try {
    return subsetFace(hb, face, options);
  } finally {
    close();
  }
}
