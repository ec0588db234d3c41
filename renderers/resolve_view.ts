import type { View } from "./composition.ts";
import { DrawError } from "./errors.ts";

/** The mark of a fragment, as JSX runtimes have it. */
const FRAGMENT = Symbol.for("react.fragment");

/** Addresses that drawing would fetch; only what is inside the view itself may be shown. */
const OUTSIDE = /url\(\s*['"]?(?!data:|#)|^\s*(?:https?|file|ftp):/i;

/** Pictures that are there, and may be megabytes that need no search. */
const INSIDE = /^data:image\/(?:png|jpeg|gif|webp);base64,/i;

/** Properties whose text is an address or may hold `url(...)`. */
function mayFetch(name: string): boolean {
  return /^(src|href|xlinkHref|style|srcSet|poster)$|image|mask|background|filter|content|cursor|shape/i.test(
    name,
  );
}

function isView(value: unknown): value is View {
  return typeof value === "object" && value !== null && "type" in value && "props" in value;
}

/** A value as JSON can carry it, checked for addresses. */
function plain(value: unknown, name: string): unknown {
  switch (typeof value) {
    case "string":
      if (mayFetch(name) && !(name === "src" && INSIDE.test(value)) && OUTSIDE.test(value)) {
        throw new DrawError(
          `Cannot draw ${name}: found ${JSON.stringify(value.slice(0, 80))}, expected a data: URL`,
        );
      }
      return value;
    case "number":
    case "boolean":
      return value;
    case "object":
      if (value === null) return null;
      if (Array.isArray(value)) return value.map((item) => plain(item, name));
      if (Object.getPrototypeOf(value) === Object.prototype) {
        return plainRecord(value as Record<string, unknown>);
      }
  }
  throw new DrawError(
    `Cannot draw ${name}: found ${describe(value)}, expected text, a number or a plain object`,
  );
}

function describe(value: unknown): string {
  return typeof value === "object" ? `an object of class ${value?.constructor?.name}` : `a ${typeof value}`;
}

function plainRecord(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(record).filter(([, value]) => isSaid(value));
  return Object.fromEntries(entries.map(([name, value]) => [name, plain(value, name)]));
}

/** JSON has no word for what is undefined, without end or no number: a style that says so says nothing. */
function isSaid(value: unknown): boolean {
  return value !== undefined && !(typeof value === "number" && !Number.isFinite(value));
}

/** Views and texts in their order: fragments opened, components called, nothing left of null and booleans. */
function resolveNode(node: unknown): (View | string)[] {
  if (node === null || node === undefined || typeof node === "boolean") return [];
  if (typeof node === "string") return [node.toWellFormed()];
  if (typeof node === "number" || typeof node === "bigint") return [String(node)];
  if (Array.isArray(node)) return node.flatMap(resolveNode);
  if (!isView(node)) {
    throw new DrawError(`Cannot draw child: found ${describe(node)}, expected an element or text`);
  }
  const { type, props } = node;
  if (type === FRAGMENT) return resolveNode(props.children);
  if (typeof type === "function") return resolveNode(type(props));
  if (typeof type !== "string") {
    throw new DrawError(`Cannot draw element: found type ${String(type)}, expected a name`);
  }
  return [resolveElement(type, props)];
}

/** Texts that touch become one, so that `{count} left` is one line box and not two. */
function joinTexts(nodes: readonly (View | string)[]): (View | string)[] {
  const joined: (View | string)[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === "string" && typeof last === "string") joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}

function resolveElement(type: string, { children, ...props }: View["props"]): View {
  if (type === "tile") return resolveTile(props);
  const nodes = joinTexts(resolveNode(children));
  const content = nodes.length === 0 ? {} : { children: nodes.length === 1 ? nodes[0] : nodes };
  return { type, props: { ...plainRecord(props), ...content }, key: null };
}

/** A tile's views are resolved as views, each by itself. */
function resolveTile({ view, fallback, ...props }: View["props"]): View {
  const views = {
    view: resolveView(view as View),
    ...(fallback === undefined ? {} : { fallback: resolveView(fallback as View) }),
  };
  return { type: "tile", props: { ...plainRecord(props), ...views }, key: null };
}

/**
 * The view as plain JSON: components called, fragments opened, texts joined, nothing undefined. Equal screens
 * resolve to equal JSON, so it can be hashed and posted to a worker.
 * Throws DrawError on what cannot be drawn, on addresses that would be fetched, and with what a component threw.
 */
export function resolveView(view: View): View {
  const nodes = resolveNode(view);
  const [root] = nodes;
  if (nodes.length === 1 && isView(root)) return root;
  return { type: "div", props: { style: { display: "flex" }, children: joinTexts(nodes) }, key: null };
}
