import { setPriority } from "node:os";

/** How far behind: the scheduler gives such a thread about a quarter of a core that another wants as well. */
const NICE = 5;

/**
 * Puts the thread that calls it behind those that answer, so that a poll does not wait until a screen is drawn; where nobody else
 * wants the core it is as quick as before. On Linux alone: elsewhere the same call is for the whole process. Without the
 * permission for it (`--allow-sys=setPriority`) it changes nothing.
 */
export function lowerPriority(): void {
  if (Deno.build.os !== "linux") return;
  try {
    setPriority(0, NICE);
  } catch {
    // Not allowed: it draws as it did.
  }
}
