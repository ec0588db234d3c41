/** Pixels along a side of the blocks whose light is kept, and the bits of a place within one. */
const BLOCK = 32;
const BITS = 5;
/** How much light, in white pixels, may be gained or lost in a block: two thousandths of its pixels. */
const ALLOWANCE = 2;

/**
 * What a search has gained or lost of each block's light. Without it, lone pixels in deep shade or bright light
 * would go one by one, since each of them is seen as an error.
 */
export interface LightLedger {
  /** Whether a pixel may become so much lighter. */
  mayAdd(x: number, y: number, light: number): boolean;
  /** Notes that it did. */
  add(x: number, y: number, light: number): void;
}

/** Empty accounts of a picture that is this wide and high. */
export function createLightLedger({ width, height }: { width: number; height: number }): LightLedger {
  const across = Math.ceil(width / BLOCK);
  const gained = new Float32Array(across * Math.ceil(height / BLOCK));
  const block = (x: number, y: number) => (y >> BITS) * across + (x >> BITS);
  return {
    mayAdd(x, y, light) {
      const sum = gained[block(x, y)]! + light;
      return light < 0 ? sum >= -ALLOWANCE : sum <= ALLOWANCE;
    },
    add: (x, y, light) => void (gained[block(x, y)]! += light),
  };
}
