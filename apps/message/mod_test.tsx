import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, measureText } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { placedIn } from "../conformance/placed.ts";
import { readSettings } from "../settings.ts";
import { breakRuns } from "./break_runs.ts";
import { message } from "./mod.tsx";
import { readMarkdown } from "./read_markdown.ts";

const panel = definePanel({ width: 800, height: 480, ppi: 124 });

function compose(settings: unknown) {
  const context = conformanceContext(message, conformanceCases(message)[0]!, panel);
  return message.compose(null, { ...context, settings: readSettings(message, settings) });
}

function largestLine(settings: unknown): number {
  return Math.max(...placedIn(compose(settings).view).map(({ height }) => height));
}

Deno.test("Markdown becomes blocks in reading order", () => {
  const blocks = readMarkdown(
    "# Head\n\nText **strong** and [link](http://x.org)\n\n- one\n  1. two\n\n> said\n\n---\n\n```\ncode\n```",
  );
  assert.deepEqual(blocks.map(({ kind, indent, marker, quoted }) => [kind, indent, marker, quoted]), [
    ["heading", 0, null, false],
    ["paragraph", 0, null, false],
    ["item", 1, "•", false],
    ["item", 2, "1.", false],
    ["paragraph", 0, null, true],
    ["rule", 0, null, false],
    ["code", 0, null, false],
  ]);
  assert.deepEqual(blocks[1]?.runs, [
    { text: "Text ", strong: false },
    { text: "strong", strong: true },
    { text: " and ", strong: false },
    { text: "link", strong: false },
  ]);
});

Deno.test("raw HTML is shown as text and pictures as their descriptions", () => {
  const text = (source: string) =>
    readMarkdown(source).flatMap(({ runs }) => runs.map((run) => run.text)).join("");
  assert.equal(text("<script>alert(1)</script>"), "<script>alert(1)</script>");
  assert.equal(text("a <b>c</b> &lt;d&gt;"), "a <b>c</b> <d>");
  assert.equal(text("![a cat](http://x.org/cat.png)"), "a cat");
});

Deno.test("an empty fence of code is nothing", () => {
  assert.deepEqual(readMarkdown("```"), []);
});

Deno.test("no Markdown makes the reader throw", () => {
  const mark = fc.constantFrom(
    "#",
    "*",
    "_",
    "`",
    ">",
    "-",
    "1.",
    "|",
    "[",
    "]",
    "(",
    "<",
    "&",
    "\n",
    " ",
    "a",
    "~",
  );
  fc.assert(fc.property(fc.array(mark, { maxLength: 120 }), (marks) => {
    for (const block of readMarkdown(marks.join(""))) assert.ok(block.runs.every(({ text }) => text !== ""));
  }));
});

Deno.test("lines of mixed weight fit their width and keep every word", () => {
  const word = fc.tuple(fc.stringMatching(/^[a-z]{1,12}$/), fc.boolean());
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
    const runs = words.map(([text, strong]) => ({ text: `${text} `, strong }));
    const { lines } = breakRuns(runs, { size: 16, width: 160, weight: 400 });
    for (const { segments } of lines) {
      const last = segments[segments.length - 1]!;
      assert.ok(last.x + measureText(last.text, { size: 16, weight: last.weight }) <= 161);
    }
    const seen = lines.map(({ segments }) => segments.map(({ text }) => text).join("")).join(" ");
    assert.equal(seen.replace(/\s+/g, " "), words.map(([text]) => text).join(" "));
  }));
});

Deno.test("the fewer the words, the larger the type; what does not fit ends with an ellipsis", () => {
  const poster = largestLine({ body: "Back at three" });
  const text = largestLine({ body: "The dishwasher is being repaired. ".repeat(6) });
  const page = compose({ body: "The dishwasher is being repaired. ".repeat(110) });
  assert.ok(poster > text * 1.5, `${poster} and ${text}`);
  assert.match(placedIn(page.view).map(({ text }) => text ?? "").at(-1)!, /…$/);
});

Deno.test("an empty message says where to write one", () => {
  assert.equal(compose({}).text, "No message yet");
  assert.match(JSON.stringify(placedIn(compose({ title: " ", body: "\u0000" }).view)), /No message/);
});

Deno.test("a message is the same at any time, so that a device redraws nothing", () => {
  const context = conformanceContext(message, conformanceCases(message)[0]!, panel);
  const settings = readSettings(message, { title: "Kitchen closed" });
  const at = (now: Temporal.ZonedDateTime) =>
    placedIn(message.compose(null, { ...context, settings, now }).view);
  assert.deepEqual(at(context.now), at(context.now.add({ hours: 5 })));
});

Deno.test("struck text and task items are read as such", () => {
  const [item, done, gone] = readMarkdown("- [ ] open\n- [x] done\n\n~~gone **too**~~ stays");
  assert.deepEqual([item?.marker, done?.marker], ["☐", "☑"]);
  assert.deepEqual(item?.runs, [{ text: "open", strong: false }]);
  assert.deepEqual(gone?.runs.map(({ text, struck }) => [text, struck === true]), [
    ["gone ", true],
    ["too", true],
    [" stays", false],
  ]);
});

Deno.test("a word broken inside ends with a hyphen, an address does not, a soft hyphen only at a line's end", () => {
  const texts = (text: string) =>
    breakRuns([{ text, strong: false }], { size: 16, width: 90, weight: 400 }).lines
      .map(({ segments }) => segments.map((segment) => segment.text).join(""));
  const broken = texts("Donaudampfschifffahrtsgesellschaft");
  for (const line of broken.slice(0, -1)) assert.match(line, /[a-z]-$/);
  assert.equal(broken.join("").replaceAll("-", ""), "Donaudampfschifffahrtsgesellschaft");
  assert.ok(!texts("https://example.com/averyveryveryverylongpath").join("").includes("-"));
  assert.deepEqual(texts("Heizungs\u00adwartung"), ["Heizungs-", "wartung"]);
});
