import type { TemplateFault, TextPlace } from "../errors.ts";

/** Something in a template that is not drawn, and why: never dropped without being named. */
export interface Unsupported extends TextPlace {
  readonly in: TemplateFault["in"];
  readonly kind: "property" | "value" | "selector" | "at-rule" | "tag" | "attribute" | "picture";
  /** What was written, such as `float` or `:hover`. */
  readonly what: string;
  readonly reason: string;
}

/** Where a style was written; found out only when it is told. */
export type StylePlace = () => Pick<Unsupported, "in" | "line" | "column">;

/** Things that are not drawn, each place once. */
export interface UnsupportedList {
  add(found: Pick<Unsupported, "kind" | "what" | "reason">, place: StylePlace | null): void;
  readonly items: readonly Unsupported[];
}

/** Most that are told: who sees two hundred looks at none. */
const MOST = 200;
/** Characters of what was written that are told. */
const LONGEST = 80;

/** An empty list. Things at no place, such as those of the built-in styles, are not told. */
export function createUnsupportedList(): UnsupportedList {
  const items: Unsupported[] = [];
  const known = new Set<string>();
  return {
    items,
    add({ kind, what, reason }, place) {
      if (place === null || items.length >= MOST) return;
      const told = { ...place(), kind, what: what.slice(0, LONGEST), reason };
      const key = JSON.stringify(told);
      if (known.has(key)) return;
      known.add(key);
      items.push(told);
    },
  };
}
