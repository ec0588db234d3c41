import assert from "node:assert/strict";
import fc from "fast-check";
import type { View } from "./composition.ts";
import { drawBoxes } from "./draw.ts";
import { mirrorView, readsRightToLeft } from "./mirror_view.ts";
import { definePanel } from "./panel.ts";
import { tileView } from "./tiles/mod.ts";

const WIDTH = 240;
const panel = definePanel({ width: WIDTH, height: 160 });

type Style = Readonly<Record<string, unknown>>;

/** A box of a tree that is to be laid out. */
interface Node {
  readonly style: Style;
  readonly children: readonly Node[];
}

const pixels = fc.integer({ min: 0, max: 3 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const ends = fc.constantFrom("flex-start", "flex-end", "center");

/** Styles of boxes of which three have room beside each other in one a step less deep. */
function styleOf(depth: number): fc.Arbitrary<Style> {
  const width = fc.integer({ min: 4, max: 4 ** depth + 4 });
  const height = fc.integer({ min: 0, max: 30 });
  const inFlow = fc.record({
    width: maybe(width),
    height: maybe(height),
    marginLeft: maybe(fc.oneof(pixels, fc.constant("auto"))),
    marginRight: maybe(pixels),
    alignSelf: maybe(fc.oneof(ends, fc.constant("stretch"))),
    flexGrow: maybe(fc.constantFrom(0, 1)),
  }, { requiredKeys: [] });
  const atPlace = fc.record({
    position: fc.constant("absolute"),
    left: maybe(pixels),
    right: maybe(pixels),
    top: pixels,
    width,
    height,
    marginLeft: maybe(pixels),
  });
  const inside = fc.record({
    flexDirection: maybe(fc.constantFrom("row", "row-reverse", "column", "column-reverse")),
    flexWrap: maybe(fc.constantFrom("nowrap", "wrap")),
    justifyContent: maybe(fc.oneof(ends, fc.constantFrom("start", "end", "space-between", "space-around"))),
    alignItems: maybe(fc.oneof(ends, fc.constant("stretch"))),
    gap: maybe(pixels),
    paddingRight: maybe(pixels),
    borderLeftWidth: maybe(pixels),
  }, { requiredKeys: [] });
  return fc.tuple(fc.oneof({ weight: 3, arbitrary: inFlow }, atPlace), inside)
    .map(([place, within]) => ({ ...place, ...within }));
}

const treeOf = (depth: number): fc.Arbitrary<Node> =>
  fc.record({
    style: styleOf(depth),
    children: depth > 0 ? fc.array(treeOf(depth - 1), { maxLength: 3 }) : fc.constant<readonly Node[]>([]),
  });

function clean(style: Style): Style {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

/** The tree as a view that fills the glass, every box with an id. */
function toView({ style, children }: Node, id = "0"): View {
  const { marginRight: _right, marginLeft: _left, position: _position, ...inside } = style;
  const own = id === "0" ? { ...inside, width: WIDTH, height: 160 } : style;
  const nodes = children.map((child, index) => toView(child, `${id}-${index}`));
  return {
    type: "div",
    props: { id, style: { display: "flex", ...clean(own) }, children: nodes },
    key: null,
  };
}

type Boxes = Awaited<ReturnType<typeof boxesOf>>;

/** Whether a box sticks out of the room in its parent: on which side it does, the layout decides by itself. */
function sticksOut({ style, children }: Node, boxes: Boxes, id = "0"): boolean {
  const outer = boxes.get(id)!;
  const from = outer.left + Number(style.borderLeftWidth ?? 0);
  const to = outer.left + outer.width - Number(style.paddingRight ?? 0);
  return children.some((child, index) => {
    const { left, width } = boxes.get(`${id}-${index}`)!;
    const { marginLeft = 0, marginRight = 0 } = child.style;
    const before = left - (Number(marginLeft) || 0);
    const after = left + width + Number(marginRight);
    return before < from || after > to || sticksOut(child, boxes, `${id}-${index}`);
  });
}

async function boxesOf(view: View) {
  const { boxes } = await drawBoxes(view, panel);
  return new Map(boxes.map(({ id, ...box }) => [id, box]));
}

function assertNear(found: number, expected: number, message: string): void {
  // Whole pixels may be rounded from the other side.
  assert.ok(Math.abs(found - expected) <= 1, `${message}: found ${found}, expected ${expected}`);
}

Deno.test("a mirrored view has the reflected boxes, and mirrored twice its own", async () => {
  await fc.assert(
    fc.asyncProperty(treeOf(3), async (node) => {
      const view = toView(node);
      const own = await boxesOf(view);
      fc.pre(!sticksOut(node, own));
      const mirrored = await boxesOf(mirrorView(view));
      const twice = await boxesOf(mirrorView(mirrorView(view)));
      for (const [id, box] of own) {
        const reflected = mirrored.get(id)!;
        assertNear(reflected.left, WIDTH - box.left - box.width, `left of ${id}`);
        assertNear(reflected.width, box.width, `width of ${id}`);
        assertNear(reflected.top, box.top, `top of ${id}`);
        assertNear(reflected.height, box.height, `height of ${id}`);
        assertNear(twice.get(id)!.left, box.left, `left of ${id}, twice`);
      }
    }),
    { numRuns: 100 },
  );
});

const box = (style: Style, children?: unknown, more: Style = {}): View => {
  return { type: "div", props: { ...more, style: { display: "flex", ...style }, children }, key: null };
};

Deno.test("boxes that lie at places of their own are reflected exactly, also inside wrappers without a size", async () => {
  const at = (left: number, top: number, width: number) => {
    return {
      type: "div",
      props: { id: `${left}`, style: { position: "absolute", left, top, width, height: 7 } },
    };
  };
  const view = box({ width: WIDTH, height: 160 }, [box({}, [at(3, 5, 11), at(100, 20, 33)]), at(50, 1, 2)]);
  const mirrored = await boxesOf(mirrorView(view));
  assert.deepEqual([...mirrored].map(([id, { left, top }]) => [id, left, top]), [
    ["3", 226, 5],
    ["100", 107, 20],
    ["50", 188, 1],
  ]);
});

Deno.test("what has a direction of its own goes to its new place as it is", async () => {
  const plot = box({ position: "absolute", left: 10, top: 0, width: 100, height: 50, paddingLeft: 5 }, [
    box({ position: "absolute", left: 20, top: 0, width: 10, height: 10 }, [], { id: "first" }),
  ], { id: "plot", "data-direction": "ltr" });
  const boxes = await boxesOf(mirrorView(box({ width: WIDTH, height: 160 }, plot)));
  assert.equal(boxes.get("plot")!.left, 130);
  assert.equal(boxes.get("first")!.left, 150);
});

Deno.test("drawings and pictures are not turned, tiles are mirrored in themselves", () => {
  const path = { type: "path", props: { d: "M0 0h5", style: { left: 1 } }, key: null };
  const svg = {
    type: "svg",
    props: { style: { position: "absolute", left: 4, top: 0 }, children: path },
    key: null,
  };
  const style = { position: "absolute", left: 8, top: 0 };
  const view = box({ width: WIDTH, height: 160 }, [
    svg,
    tileView({ width: 20, height: 20, style, view: box({ width: 20, height: 20 }, svg) }),
  ]);
  const [drawn, tile] = mirrorView(view).props.children as readonly View[];
  assert.deepEqual(drawn!.props, { style: { position: "absolute", top: 0, right: 4 }, children: path });
  assert.deepEqual(tile!.props.style, { position: "absolute", top: 0, right: 8 });
  const inner = (tile!.props.view as View).props.children as View;
  assert.deepEqual(inner.props.style, { position: "absolute", top: 0, right: 4 });
});

Deno.test("sides, corners and alignments are exchanged", () => {
  const style = {
    padding: "1px 2px 3px 4px",
    borderRadius: "1px 2px 3px 4px / 5px",
    borderColor: "rgb(1, 2, 3) red blue green",
    borderTopLeftRadius: 6,
    textAlign: "left",
  };
  assert.deepEqual(mirrorView({ type: "div", props: { style } }).props.style, {
    padding: "1px 4px 3px 2px",
    borderRadius: "2px 1px 4px 3px / 5px 5px 5px 5px",
    borderColor: "rgb(1, 2, 3) green blue red",
    borderTopRightRadius: 6,
    textAlign: "right",
  });
});

Deno.test("Arabic, Hebrew, Persian and Urdu are read from right to left, whatever their region", () => {
  assert.ok(["ar", "ar-EG", "he-IL", "fa", "ur-PK", "pa-Arab", "ckb"].every(readsRightToLeft));
  assert.ok(
    ["en-GB", "de", "ja", "pa", "ar-Latn", "", "no locale"].every((locale) => !readsRightToLeft(locale)),
  );
});
