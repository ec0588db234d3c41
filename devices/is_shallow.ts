/** Objects and arrays inside each other that are taken; deeper ones are made to break whoever writes them again. */
export const DEEPEST = 64;

/** Whether a value read from JSON is nested no deeper than that. Never overflows the stack, however deep it is. */
export function isShallow(root: unknown): boolean {
  let level: unknown[] = [root];
  let count = 0;
  while (level.length > 0 && count <= DEEPEST) {
    level = level.flatMap((value) => typeof value === "object" && value !== null ? Object.values(value) : []);
    count++;
  }
  return count <= DEEPEST;
}
