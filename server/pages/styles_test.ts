import assert from "node:assert/strict";
import { type CssNode, parse, walk } from "css-tree";

const FOLDER = new URL("static/styles/", import.meta.url);

/** Classes that a part styles by themselves, wherever they stand: `.item`, and not `.playlist .item` or `.item.folds`. */
function bareClasses(css: string): Set<string> {
  const found = new Set<string>();
  walk(parse(css), (node: CssNode) => {
    if (node.type !== "Rule" || node.prelude.type !== "SelectorList") return;
    for (const selector of node.prelude.children) {
      if (selector.type !== "Selector" || selector.children.size !== 1) continue;
      const only = selector.children.first;
      if (only?.type === "ClassSelector") found.add(only.name);
    }
  });
  return found;
}

Deno.test("no two parts of the stylesheet style the same class by itself, for all pages load all of them", async () => {
  const parts = new Map<string, string[]>();
  for await (const { name } of Deno.readDir(FOLDER)) {
    const css = await Deno.readTextFile(new URL(name, FOLDER));
    for (const found of bareClasses(css)) parts.set(found, [...parts.get(found) ?? [], name].toSorted());
  }
  assert.ok(parts.size > 200, `${parts.size} classes`);
  const shared = [...parts].filter(([, names]) => names.length > 1).map(([found, names]) =>
    `.${found} in ${names.join(" and ")}`
  );
  assert.deepEqual(shared, []);
});
