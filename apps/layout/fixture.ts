import { readTile, resolveView, type View } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { type ContextChange, contextOf } from "../fixture.ts";
import { findProgram } from "../programs.ts";
import { createLayout } from "./mod.tsx";
import { layoutSettings } from "./settings.ts";

/** Test support: the layout app over the real list of apps. */
export const layout = createLayout((kind) => findProgram(kind));

/** Test support: what the layout is composed with. */
export type Context = AppContext<Parameters<typeof layout.references>[0]>;

/** Test support: a context with these settings on a device with three buttons. */
export function layoutContext(settings: Record<string, unknown>, change: ContextChange = {}): Context {
  return contextOf(layoutSettings, settings, {
    ...change,
    device: { buttons: ["A", "B", "C"], ...change.device },
  });
}

/** Test support: tiles of a composed layout, by where they are. */
export function tilesOf(context: Context, state = layout.init(context)) {
  const found: { left: number; top: number; width: number; height: number; text: string }[] = [];
  const search = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(search);
    if (typeof node !== "object" || node === null) return;
    const tile = readTile(node as View);
    if (tile === null) return search((node as View).props.children);
    const { left, top } = tile.style as { left: number; top: number };
    found.push({ left, top, width: tile.width, height: tile.height, text: JSON.stringify(tile.view) });
  };
  search(resolveView(layout.compose(state, context).view));
  return found;
}

/** Test support: apps of three kinds. */
export const clock = { kind: "clock" };
export const rotation = { kind: "rotation" };
export const quiz = { kind: "quiz" };
