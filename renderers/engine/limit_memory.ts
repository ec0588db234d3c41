/** The section of a WebAssembly program that says how much memory it has. */
const MEMORY_SECTION = 5;
/** Bytes before the first section: a mark and a version. */
const HEAD = 8;

/** A number as WebAssembly writes it: seven bits a byte, the lowest first (LEB128). */
function toBytes(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...toBytes(number >>> 7)];
}

/** The number at an offset, and the offset behind it. */
function readNumber(bytes: Uint8Array, from: number): readonly [number, number] {
  let [number, at] = [0, from];
  for (let shift = 0;; shift += 7) {
    const byte = bytes[at++] ?? 0;
    number |= (byte & 127) << shift;
    if (byte < 128) return [number, at];
  }
}

/**
 * A WebAssembly program that has one memory, with at most so many pages of 64 KiB: where it wants more it breaks off.
 * Throws TypeError for what has no memory of its own without a limit.
 */
export function limitMemory(program: Uint8Array, pages: number): Uint8Array<ArrayBuffer> {
  for (let at = HEAD; at < program.length;) {
    const [size, start] = readNumber(program, at + 1);
    if (program[at] === MEMORY_SECTION) {
      const [least, end] = readNumber(program, start + 2);
      if (program[start] !== 1 || program[start + 1] !== 0 || end !== start + size) break;
      const memory = [1, 1, ...toBytes(least), ...toBytes(pages)];
      const section = [MEMORY_SECTION, ...toBytes(memory.length), ...memory];
      const limited = new Uint8Array(at + section.length + program.length - end);
      limited.set(program.subarray(0, at));
      limited.set(section, at);
      limited.set(program.subarray(end), at + section.length);
      return limited;
    }
    at = start + size;
  }
  throw new TypeError(
    "Cannot limit memory: found another form of program, expected one memory without a limit",
  );
}
