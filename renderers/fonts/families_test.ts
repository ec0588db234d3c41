import assert from "node:assert/strict";
import { measureText } from "../measure_text.ts";
import { families, familyNames, fontFamily, isFamilyName, toFamilyName, WEIGHTS } from "./families.ts";
import { face } from "./face.ts";
import { facePlace } from "./face_place.ts";
import { typeface } from "./typeface.ts";

for (const family of familyNames) {
  Deno.test(`${family} has a file for each of its subsets in each of its weights`, () => {
    const source = families[family];
    for (const weight of source.weights) {
      for (const subset of source.subsets) {
        const place = facePlace(source, subset, weight);
        assert.equal(face(place).name, place.name);
        assert.ok(!place.name.includes(","));
      }
    }
  });

  Deno.test(`${family} draws Latin, Greek and Cyrillic by itself, and lends the rest`, () => {
    for (const weight of WEIGHTS) {
      for (const character of "AzßŁźΕάКї0°€") {
        assert.equal(
          typeface({ family, weight }).place(character)?.source.name,
          families[family].name,
          character,
        );
      }
      assert.notEqual(typeface({ family, weight }).place("字")?.source.name, families[family].name);
    }
  });

  Deno.test(`${family} has figures that are all equally wide`, () => {
    for (const weight of WEIGHTS) {
      const width = (text: string) => measureText(text, { size: 1000, family, weight, tabular: true });
      for (const digit of "0123456789") assert.equal(width(digit), width("0"), `${digit} at ${weight}`);
    }
  });

  Deno.test(`${family} is named by its style, its title and nothing else`, () => {
    assert.equal(toFamilyName(fontFamily(family)), family);
    assert.equal(toFamilyName(`Nothing, "${families[family].title}"`), family);
    assert.ok(isFamilyName(family) && !isFamilyName("toString"));
  });
}

Deno.test("a style that names no family is set in sans", () => {
  for (const style of [undefined, "", "Comic Sans"]) assert.equal(toFamilyName(style), "sans");
});

Deno.test("Han is drawn in the forms of the language, Chinese of the mainland unless said", () => {
  const source = (lang?: string) => typeface(lang === undefined ? {} : { lang }).place("直")?.source.name;
  assert.deepEqual(
    [undefined, "zh-CN", "ja", "ja-JP", "ko-KR", "zh-TW", "zh-Hant-HK", "en-GB", "no tag at all"].map(source),
    ["sc", "sc", "jp", "jp", "kr", "tc", "tc", "sc", "sc"],
  );
});
