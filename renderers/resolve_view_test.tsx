import assert from "node:assert/strict";
import fc from "fast-check";
import type { View } from "./composition.ts";
import { resolveView } from "./resolve_view.ts";

function Caption({ text, size = 12 }: { text: string; size?: number }) {
  return <div style={{ fontSize: size }}>{text}</div>;
}

function Pair({ children }: { children: unknown }) {
  return (
    <>
      <Caption text="first" />
      {children}
    </>
  );
}

Deno.test("resolveView() calls components and opens fragments", () => {
  const view = (
    <div>
      <Pair>
        <span>second</span>
      </Pair>
    </div>
  );
  assert.deepEqual(resolveView(view), {
    type: "div",
    key: null,
    props: {
      children: [
        { type: "div", key: null, props: { style: { fontSize: 12 }, children: "first" } },
        { type: "span", key: null, props: { children: "second" } },
      ],
    },
  });
});

Deno.test("resolveView() gives what JSON carries whole: numbers without end and those that are none say nothing", () => {
  const resolved = resolveView(
    <div style={{ width: NaN, maxWidth: Infinity, height: 12, top: -0.5 }}>{NaN}</div>,
  );
  assert.deepEqual(resolved, {
    type: "div",
    key: null,
    props: { style: { height: 12, top: -0.5 }, children: "NaN" },
  });
  assert.deepEqual(JSON.parse(JSON.stringify(resolved)), resolved);
});

Deno.test("resolveView() joins texts and numbers that touch, and drops null, undefined and booleans", () => {
  const left = 3;
  assert.equal(
    resolveView(<div>{left} left{null}{false}{undefined}, {0} right</div>).props.children,
    "3 left, 0 right",
  );
  assert.deepEqual(resolveView(<div>{null}</div>).props, {});
});

Deno.test("resolveView() puts what is no single element into one", () => {
  const view = resolveView(
    <>
      <span>a</span>b
    </>,
  );
  assert.equal(view.type, "div");
  assert.deepEqual(view.props.children, [{ type: "span", key: null, props: { children: "a" } }, "b"]);
});

Deno.test("resolveView() leaves out keys and undefined, so that equal screens are equal JSON", () => {
  const one = resolveView({
    type: "div",
    props: { style: { color: undefined, margin: 2 }, id: undefined, children: "x" },
    key: "a",
  });
  const other = resolveView(<div style={{ margin: 2 }}>x</div>);
  assert.equal(JSON.stringify(one), JSON.stringify(other));
});

Deno.test("resolveView() gives what survives cloning and JSON", () => {
  const view = resolveView(
    <div style={{ transform: "rotate(3deg)" }}>{["a", <Caption text="b" key="1" />]}</div>,
  );
  assert.deepEqual(structuredClone(view), view);
  assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
});

Deno.test("resolveView() mends halves of characters", () => {
  const text = "a\ud800b";
  assert.equal(resolveView(<div>{text}</div>).props.children, "a\ufffdb");
});

Deno.test("resolveView() refuses addresses that drawing would fetch", () => {
  const refused: View[] = [
    <img src="http://169.254.169.254/latest" />,
    <img src=" https://example.com/a.png" />,
    <div style={{ backgroundImage: "url(http://example.com/a.png)" }} />,
    <div style={{ maskImage: "linear-gradient(red, red), url('file:///etc/passwd')" }} />,
  ];
  for (const view of refused) {
    assert.throws(() => resolveView(view), { name: "DrawError", message: /data: URL$/ });
  }
  const taken: View[] = [
    <img src="data:image/png;base64,AAAA" />,
    <div style={{ backgroundImage: "url(data:image/png;base64,AAAA)" }} />,
    <div>see https://example.com</div>,
  ];
  for (const view of taken) resolveView(view);
});

Deno.test("resolveView() refuses functions, symbols and objects with a class", () => {
  for (const value of [() => 1, Symbol("x"), new Date(0), new Uint8Array(2)]) {
    assert.throws(() => resolveView({ type: "div", props: { id: value } }), { name: "DrawError" });
  }
  assert.throws(() => resolveView({ type: "div", props: { children: { a: 1 } } }), { name: "DrawError" });
  assert.throws(() => resolveView({ type: Symbol("x"), props: {} }), { name: "DrawError" });
  const asynchronous = { type: () => Promise.resolve(null), props: {} };
  assert.throws(() => resolveView(asynchronous), { name: "DrawError" });
});

Deno.test("resolveView() resolved again is the same", () => {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.record({
      type: fc.constantFrom("div", "span"),
      props: fc.record({ children: fc.array(tie("child"), { maxLength: 4 }), id: fc.option(fc.string()) }),
    }),
    child: fc.oneof({ depthSize: "small" }, fc.string(), fc.integer(), fc.constant(null), tie("tree")),
  }));
  fc.assert(fc.property(tree, (view) => {
    const once = resolveView(view as View);
    assert.deepEqual(resolveView(once), once);
  }));
});
