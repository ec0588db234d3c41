import type { Labels } from "../../renderers/mod.ts";

/** How many times the colors were rotated left, below the number of colors. */
export interface RotationState {
  readonly turns: number;
}

/** Buttons of a device that names none: the `composer` protocol always speaks of three. */
const THREE_BUTTONS: readonly string[] = ["A", "B", "C"];

/** The state after one press. */
export function rotate(state: RotationState, count: number): RotationState {
  return { turns: (readTurns(state, count) + 1) % count };
}

/** Positions in the list of colors, from the first button on. */
export function rotatedOrder(state: RotationState, count: number): readonly number[] {
  const turns = readTurns(state, count);
  return Array.from({ length: count }, (_, index) => (index + turns) % count);
}

/** The color under each button; a device that names no buttons has A, B and C. */
export function rotationLabels(
  state: RotationState,
  options: { readonly colors: readonly string[]; readonly buttons: readonly string[] },
): Labels {
  const { colors } = options;
  const buttons = options.buttons.length > 0 ? options.buttons : THREE_BUTTONS;
  const turns = readTurns(state, colors.length);
  return Object.fromEntries(
    buttons.map((button, index) => [button, colors[(turns + index) % colors.length] ?? ""]),
  );
}

/** Settings may have lost colors since the state was stored. */
function readTurns(state: RotationState, count: number): number {
  const turns = Number(state?.turns);
  return Number.isSafeInteger(turns) && turns >= 0 ? turns % count : 0;
}
