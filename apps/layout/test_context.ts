import { definePanel, type Panel, readTile, resolveView, type View } from "../../renderers/mod.ts";
import type { AppContext, InstalledApp } from "../app.ts";
import { findApp } from "../mod.ts";
import { NO_DATA } from "../source.ts";
import { createLayout } from "./mod.tsx";
import { layoutSettings } from "./settings.ts";

/** Test support: the layout app over the real list of apps. */
export const layout = createLayout((kind) => findApp(kind));

/** Test support: what the layout is composed with. */
export type Context = AppContext<Parameters<typeof layout.references>[0]>;

/** Test support: a context with these settings, and whatever differs from a plain panel. */
export function contextOf(
  settings: Record<string, unknown>,
  change: {
    panel?: Panel;
    apps?: Record<string, InstalledApp>;
    data?: Record<string, unknown>;
    now?: string;
  } = {},
): Context {
  return {
    settings: layoutSettings.parse(settings),
    now: Temporal.ZonedDateTime.from(change.now ?? "2026-11-23T14:05:30+01:00[Europe/Berlin]"),
    panel: change.panel ?? definePanel({ width: 800, height: 480 }),
    device: {
      name: "Lobby",
      friendlyId: "A1B2C3",
      admitted: true,
      serverUrl: "http://192.168.1.20:8080",
      locale: "en-GB",
      buttons: ["A", "B", "C"],
      drawsCaptions: false,
      typedLabels: {},
    },
    data: Object.fromEntries(
      Object.entries(change.data ?? {}).map(([name, value]) => [name, { ...NO_DATA, value }]),
    ),
    apps: change.apps ?? {},
  };
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
