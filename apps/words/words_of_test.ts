import assert from "node:assert/strict";
import { isTextCovered, measureText } from "../../renderers/mod.ts";
import { capitalize, sayLabels, wordsOf } from "./mod.ts";
import { en } from "./languages/en.ts";
import { languages } from "./languages/mod.ts";

function textsOf(word: unknown): readonly string[] {
  return typeof word === "string" ? [word] : Object.values(word as Record<string, string>);
}

function placesIn(text: string): string {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort().join(" ");
}

for (const [tag, catalog] of Object.entries(languages)) {
  Deno.test(`words in ${tag} have letters that are drawn, and no place that English has not`, () => {
    for (const [name, word] of Object.entries(catalog)) {
      const english = new Set(textsOf(en[name as keyof typeof en]).map(placesIn));
      for (const text of textsOf(word)) {
        assert.ok(isTextCovered(text), `${name}: ${text}`);
        assert.equal(text, text.trim(), name);
        assert.ok(text !== "", name);
        // A language may say a number in words, or leave it out.
        assert.ok(english.has(placesIn(text)) || placesIn(text) === "", `${name}: ${text}`);
      }
    }
  });

  Deno.test(`words in ${tag} have every plural that the language asks for`, () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const [name, word] of Object.entries(catalog)) {
      if (typeof word === "string") continue;
      // Millions apart, of which no screen counts.
      const asked = pluralCategories.filter((each) => each !== "many" || !/^(?:fr|es|it|pt)$/.test(tag));
      assert.deepEqual(asked.filter((category) => !(category in word)), [], name);
    }
  });

  Deno.test(`compass points in ${tag} are eight`, () => {
    assert.equal(wordsOf(tag)("compass").split(" ").length, 8);
  });

  Deno.test(`captions in ${tag} are no wider than those of buttons may be`, () => {
    for (const text of Object.values(sayLabels({ A: "Next", B: "Hide done", C: "Go on" }, tag))) {
      assert.ok(measureText(text, { size: 10 }) <= 12 * 10, text);
    }
  });
}

Deno.test("a locale has the words of its language and script, whatever its region", () => {
  const today = (locale: string) => wordsOf(locale)("today");
  assert.deepEqual(["de-AT", "nb-NO", "iw", "zh", "zh-TW", "zh-HK", "pt-BR", "sr"].map(today), [
    "Heute",
    "I dag",
    "היום",
    "今天",
    "今天",
    "今天",
    "Hoje",
    "Today",
  ]);
  assert.equal(wordsOf("zh-TW")("weather"), "天氣");
  assert.equal(wordsOf("no locale")("today"), "Today");
});

Deno.test("a number chooses the plural of its language", () => {
  const days = (locale: string) => [1, 2, 5, 21].map((count) => wordsOf(locale)("days", { count }));
  assert.deepEqual(days("en"), ["day", "days", "days", "days"]);
  assert.deepEqual(days("ru"), ["день", "дня", "дней", "день"]);
  assert.deepEqual(days("ja"), ["日", "日", "日", "日"]);
});

Deno.test("a value with a sign keeps its order among words that run from right to left", () => {
  assert.equal(wordsOf("en")("range", { from: "−2°", to: "4°" }), "−2° to 4°");
  assert.equal(wordsOf("he")("range", { from: "−2°", to: "4°" }), "\u200f\u200e−2°\u200e עד \u200e4°\u200e");
  assert.equal(wordsOf("he")("more", { count: 8 }), "עוד 8");
});

Deno.test("captions of an app are said in its language, and those of an admin as they are", () => {
  assert.deepEqual(sayLabels({ A: "Next", B: "+5", C: "Kaffee" }, "de"), {
    A: "Weiter",
    B: "+5",
    C: "Kaffee",
  });
});

Deno.test("a first letter is made large as its language does", () => {
  assert.deepEqual([capitalize("içinde", "tr"), capitalize("until", "en"), capitalize("", "x")], [
    "İçinde",
    "Until",
    "",
  ]);
});
