import { measureText, readTile, resolveView, tabularFigures, type View } from "../../renderers/mod.ts";
import type { Box } from "../ui/box.ts";

/** A mark or a line of text at its place on the screen. */
export interface Placed extends Box {
  /** The text of a line; null for a mark. */
  readonly text: string | null;
  /** True for a picture, which may go to the edges. */
  readonly picture: boolean;
  /** The tile or box around it that cuts off what leaves it; missing where none does. */
  readonly cut?: Box;
}

type Style = Readonly<Record<string, string | number | undefined>>;

/** Whether text of a view stands where the layout puts it, and not in a box of its own. */
export function hasFlow(view: View): boolean {
  return holdsFlow(resolveView(view));
}

function holdsFlow(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(holdsFlow);
  if (typeof node !== "object" || node === null) return false;
  const tile = readTile(node as View);
  if (tile !== null) return holdsFlow(tile.view);
  const { props } = node as View;
  const { position } = (props.style ?? {}) as Style;
  const children = [props.children].flat();
  return position !== "absolute" &&
      children.some((child) => typeof child === "string" && child.trim() !== "") ||
    holdsFlow(children);
}

/** Everything that a view places, lines with the width that they are drawn with. */
export function placedIn(view: View): readonly Placed[] {
  const found: Placed[] = [];
  collect(resolveView(view), { x: 0, y: 0, right: 0, found });
  return found;
}

/** Where children are placed from, and what cuts them off. */
interface Within extends Pick<Box, "x" | "y"> {
  /** Where mirrored places are told from. */
  readonly right: number;
  readonly cut?: Box;
  readonly found: Placed[];
}

function collect(node: unknown, within: Within): void {
  if (Array.isArray(node)) return node.forEach((child) => collect(child, within));
  if (typeof node !== "object" || node === null) return;
  const tile = readTile(node as View);
  const { type, props } = node as View;
  const style = (props.style ?? {}) as Style;
  if (tile !== null) {
    const { width, height } = tile;
    const at = { x: leftOf(style, width, within), y: within.y + Number(style.top) };
    return collect(tile.view, { ...within, ...at, right: at.x + width, cut: { ...at, width, height } });
  }
  if (style.position !== "absolute") {
    const right = typeof style.width === "number" ? within.x + style.width : within.right;
    return collect(props.children, { ...within, right });
  }
  const box = place(props, style, type === "img");
  const placed = { ...box, x: leftOf(style, box.width, within), y: within.y + box.y };
  // A box with elements in it is a room for them, and marks nothing itself; a drawing is a mark, whatever is in it.
  if (typeof props.children === "object" && type !== "svg") {
    const cut = style.overflow === "hidden" ? placed : within.cut;
    const right = placed.x + placed.width;
    collect(props.children, { ...within, x: placed.x, y: placed.y, right, ...(cut ? { cut } : {}) });
  } else within.found.push(within.cut ? { ...placed, cut: within.cut } : placed);
}

/** The left edge of what is placed from the left, or mirrored from the right; then its right edge is on a whole pixel. */
function leftOf({ left, right }: Style, width: number, within: Within): number {
  return left === undefined ? within.right - Number(right) - Math.ceil(width) : within.x + Number(left);
}

function place(props: View["props"], style: Style, picture: boolean): Placed {
  const text = typeof props.children === "string" ? props.children : null;
  const weight = (style.fontWeight ?? 400) as 400 | 600 | 700;
  const tabular = style.fontVariantNumeric === tabularFigures.fontVariantNumeric;
  const width = text === null
    ? Number(style.width ?? props.width ?? 0)
    : measureText(text, { size: Number(style.fontSize), weight, tabular });
  const height = Number(style.height ?? props.height ?? 0);
  return { x: 0, y: Number(style.top), width, height, text, picture };
}

/** Lines of text that lie on each other, as pairs; a shared pixel row of descenders is none. */
export function overlaps(placed: readonly Placed[]): readonly string[] {
  const lines = placed.filter(({ text }) => text !== null && text.trim() !== "");
  return lines.flatMap((one, index) =>
    lines.slice(index + 1)
      .filter((other) => meets(one, other))
      .map((other) => `${JSON.stringify(one.text)} and ${JSON.stringify(other.text)}`)
  );
}

/** Whether two boxes share more than so many pixels across and down. */
export function meets(one: Box, other: Box, most = 1): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > most && down > most;
}
