import { z } from "zod";
import type { Labels } from "../../renderers/mod.ts";
import type { TodoItem, TodoSettings } from "./settings.ts";

const stateSchema = z.object({
  ticked: z.array(z.string()).max(1000),
  selected: z.string().nullable(),
  hidesDone: z.boolean(),
});

/** Keys of the items that are done, the key of the selected one (null is the first), and whether done ones are hidden. */
export type TodoState = Readonly<z.output<typeof stateSchema>>;

/** An item with what stays the same about it while others come, go and move. */
export interface Keyed {
  readonly key: string;
  readonly item: TodoItem;
  readonly done: boolean;
}

/** A list that nobody has touched. */
export const UNTOUCHED: TodoState = { ticked: [], selected: null, hidesDone: false };

/** Which occurrence of its text an item is, and the text: `0 Milk`. */
function keysOf(items: readonly TodoItem[]): readonly string[] {
  const seen = new Map<string, number>();
  return items.map(({ text }) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return `${before} ${text}`;
  });
}

/** The stored state for these items: what is said of items that are gone is forgotten. */
export function resumeTodo(stored: unknown, { items }: TodoSettings): TodoState {
  const { success, data } = stateSchema.safeParse(stored);
  if (!success) return UNTOUCHED;
  const keys = new Set(keysOf(items));
  const ticked = [...new Set(data.ticked)].filter((key) => keys.has(key));
  return {
    ...data,
    ticked,
    selected: data.selected !== null && keys.has(data.selected) ? data.selected : null,
  };
}

/** The items that are shown, in their order. */
export function shownItems(state: TodoState, { items, done }: TodoSettings): readonly Keyed[] {
  const ticked = new Set(state.ticked);
  const keys = keysOf(items);
  const all = items.map((item, index) => {
    const key = keys[index] as string;
    return { key, item, done: ticked.has(key) };
  });
  const open = all.filter((each) => !each.done);
  if (state.hidesDone) return open;
  return done === "below" ? [...open, ...all.filter((each) => each.done)] : all;
}

/** The position of the selected item among those shown: the first where none is; -1 where nothing is shown. */
export function selectedAt(state: TodoState, shown: readonly Keyed[]): number {
  const found = shown.findIndex(({ key }) => key === state.selected);
  return found >= 0 ? found : Math.min(0, shown.length - 1);
}

/** What each button does now; a button that can change nothing has no label. */
export function todoLabels(state: TodoState, settings: TodoSettings): Labels {
  const shown = shownItems(state, settings);
  const selected = shown[selectedAt(state, shown)];
  return {
    ...(shown.length > 1 ? { A: "Next" } : {}),
    ...(selected === undefined ? {} : { B: selected.done ? "Undo" : "Done" }),
    ...(state.ticked.length > 0 ? { C: state.hidesDone ? "Show done" : "Hide done" } : {}),
  };
}

/** The state after a press: A goes down, B ticks or unticks, C hides or shows what is done. */
export function pressTodo(state: TodoState, button: string, settings: TodoSettings): TodoState {
  if (!Object.hasOwn(todoLabels(state, settings), button)) return state;
  if (button === "C") return { ...state, hidesDone: !state.hidesDone };
  const shown = shownItems(state, settings);
  const at = selectedAt(state, shown);
  const selected = shown[at];
  const next = shown[(at + 1) % shown.length];
  if (selected === undefined || next === undefined) return state;
  if (button === "A") return { ...state, selected: next.key };
  if (selected.done) {
    return { ...state, ticked: state.ticked.filter((key) => key !== selected.key), selected: selected.key };
  }
  // Where what is done vanishes, the item that takes its place is selected; else it stays, and can be undone.
  const ticked = [...state.ticked, selected.key];
  return { ...state, ticked, selected: state.hidesDone && next !== selected ? next.key : selected.key };
}
