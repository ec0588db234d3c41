import { layoutSize, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, columns, cutLeft, cutTop, rows } from "../ui/box.ts";
import { fit } from "../ui/fit.tsx";
import { roomClass } from "../ui/room.ts";
import { glanceSizes, leastSize, typeSizes } from "../ui/type_scale.ts";
import type { ChoiceRow } from "./choice_row.ts";

/** Where the parts of a row stand; null for those that are left out. */
export interface ChoiceParts {
  readonly badge: Box | null;
  readonly words: Box;
  readonly bar: Box | null;
  readonly count: Box | null;
  readonly share: Box | null;
}

/** Rows of choices that were measured out. */
export interface LaidChoices {
  /** Of the type, in whole pixels. */
  readonly size: number;
  /** Pixels of the side of a button's letter; 0 without buttons. */
  readonly side: number;
  readonly form: Form;
  parts(index: number): ChoiceParts;
}

/**
 * `wide`: words, bar and numbers beside each other; `high`: the bar under words and numbers; `pairs`: two columns, with
 * shares but no bars, where rows one under another would be lower than type.
 */
type Form = "wide" | "high" | "pairs";

/** White space between two choices. */
export function choiceGap(panel: Panel): number {
  return roomClass(panel) === "small" ? 2 : Math.round(unit(panel) / 2);
}

/** The largest type at which the longest choice is whole beside what came of it, the same for all. */
export function layChoices(box: Box, choices: readonly ChoiceRow[], panel: Panel): LaidChoices {
  const hasResults = choices.some(({ result }) => result !== null);
  const form = formOf(box, choices, panel);
  const fields = fieldsOf(box, choices.length, { form, panel });
  const height = fields[0]?.height ?? 0;
  const line = form === "high" ? Math.floor(height * 0.6) : height;
  const sizes = [...new Set([...glanceSizes(panel, 2), ...typeSizes(panel, 0)])];
  const lettered = choices.some(({ button }) => button !== "");
  const side = lettered ? Math.min(line, Math.round((sizes[0] ?? 0) * 1.6)) : 0;
  const space = Math.round(unit(panel) * 0.75);
  const width = (fields[0]?.width ?? 0) - (side === 0 ? 0 : side + space);
  const layAt = (size: number) => {
    const widest = (texts: readonly string[]) =>
      Math.max(...texts.map((text) => Math.ceil(measureText(text, { size, weight: 600 })) + 1));
    const share = hasResults ? widest(choices.map(({ result }) => `${result?.percent ?? 0} %`)) : 0;
    const counts = form !== "pairs" && width >= size * 9;
    const count = hasResults && counts ? widest(choices.map(({ result }) => String(result?.count ?? 0))) : 0;
    const numbers = share + (count === 0 ? 0 : count + space * 2) + (hasResults ? space : 0);
    const words = Math.max(1, form === "wide" && hasResults ? Math.floor(width * 0.4) : width - numbers);
    const style = {
      sizes: [size],
      weight: 600,
      color: "",
      lineHeight: 1.1,
      maxLines: form === "high" ? 1 : 2,
    } as const;
    const fits = choices.every(({ text }) => !fit(text, { width: words, height: line }, style).truncated);
    return { size, share, count, words, fits };
  };
  const laid = sizes.map(layAt);
  const { size, share, count, words } = laid.find(({ fits }) => fits) ?? laid[laid.length - 1] ??
    layAt(leastSize(panel));
  const parts = (index: number): ChoiceParts => {
    const field = fields[index] as Box;
    const [above, below] = form === "high" ? cutTop(field, line, 2) : [field, field];
    const [badge, right] = side === 0 ? [null, above] : cutLeft(above, side, space);
    const shareBox = { ...right, x: right.x + right.width - share, width: share };
    const countBox = { ...right, x: shareBox.x - space * 2 - count, width: count };
    const start = right.x + words + space;
    const bar = form === "high"
      ? { ...below, x: right.x, width: right.width }
      : { ...right, x: start, width: (count === 0 ? shareBox.x : countBox.x) - space - start };
    return {
      badge,
      words: { ...right, width: words },
      bar: form === "pairs" || bar.width < size * 2 ? null : bar,
      count: count === 0 ? null : countBox,
      share: share === 0 ? null : shareBox,
    };
  };
  return { size, side, form, parts };
}

/** Whether choices without results stand in two columns: from four on, on wide glass, so that their type is large. */
export function isPaired(choices: readonly ChoiceRow[], panel: Panel): boolean {
  const { width, height } = layoutSize(panel);
  return width > height && choices.length >= 4 && choices.every(({ result }) => result === null);
}

function formOf(box: Box, choices: readonly ChoiceRow[], panel: Panel): Form {
  const { width, height } = layoutSize(panel);
  if (height > width && choices.some(({ result }) => result !== null)) return "high";
  if (isPaired(choices, panel)) return "pairs";
  const row = Math.floor((box.height + choiceGap(panel)) / choices.length) - choiceGap(panel);
  return row < leastSize(panel) * 1.1 ? "pairs" : "wide";
}

function fieldsOf(
  box: Box,
  count: number,
  { form, panel }: { readonly form: Form; readonly panel: Panel },
): readonly Box[] {
  const gap = choiceGap(panel);
  if (form !== "pairs") return rows(box, count, gap);
  return columns(box, 2, unit(panel)).flatMap((column) => rows(column, Math.ceil(count / 2), gap)).slice(
    0,
    count,
  );
}
