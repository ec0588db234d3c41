import assert from "node:assert/strict";
import fc from "fast-check";
import { changeList, type GroupDraft, kindForm, readListChange, toGroupDraft } from "./mod.ts";

const todo = kindForm("todo")!;
const begin = toGroupDraft(todo, { items: [{ text: "a" }, { text: "b" }, { text: "c" }] });
const texts = (draft: GroupDraft) => (draft["items"] as GroupDraft[]).map(({ text }) => text);

Deno.test("items are added at the end, removed, and moved past their neighbors", () => {
  const change = (button: string) => {
    const { draft, focus } = changeList(todo, begin, readListChange(button)!);
    return [texts(draft).join(""), focus];
  };
  assert.deepEqual(change("add:s.items"), ["abc", "s.items.3"]);
  assert.deepEqual(change("remove:s.items.1"), ["ac", "add:s.items"]);
  assert.deepEqual(change("up:s.items.2"), ["acb", "up:s.items.1"]);
  assert.deepEqual(change("up:s.items.1"), ["bac", "down:s.items.0"]);
  assert.deepEqual(change("down:s.items.0"), ["bac", "down:s.items.1"]);
  assert.deepEqual(change("down:s.items.2"), ["abc", "s.items.2"]);
});

Deno.test("a full list, and one of pictures without an upload, take no more", () => {
  const poll = kindForm("poll")!;
  const full = toGroupDraft(poll, { choices: ["a", "b", "c", "d", "e"] });
  assert.deepEqual(changeList(poll, full, { deed: "add", name: "s.choices" }).draft, full);
  const photo = kindForm("photo")!;
  const empty = toGroupDraft(photo, {});
  assert.deepEqual(changeList(photo, empty, { deed: "add", name: "s.files" }).draft, empty);
  const { draft } = changeList(photo, empty, { deed: "add", name: "s.files", begin: "01A" });
  assert.deepEqual(draft["files"], ["01A"]);
});

Deno.test("changeList() takes any change of any list, and loses nothing but what is removed", () => {
  const name = fc.constantFrom("s", "s.items", "s.items.0", "s.items.9", "s.items.1.text", "s.x", "s.title");
  const deed = fc.constantFrom("add", "remove", "up", "down" as const);
  fc.assert(fc.property(deed, name, (deed, name) => {
    const after = texts(changeList(todo, begin, { deed: deed as "add", name }).draft);
    const lost = ["a", "b", "c"].filter((text) => !after.includes(text));
    assert.ok(lost.length <= (deed === "remove" ? 1 : 0));
  }));
});

Deno.test("readListChange() reads the names of buttons, and of nothing else", () => {
  for (
    const text of [
      "",
      "add",
      "add:x",
      "add:s",
      "save:s.items",
      "add:s.items.0 ",
      "s.items",
      "choose:s.tiles.0",
    ]
  ) {
    assert.equal(readListChange(text), null, text);
  }
});
