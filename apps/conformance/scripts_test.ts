import assert from "node:assert/strict";
import { isTextCovered } from "../../renderers/mod.ts";
import { programs } from "../programs.ts";
import { LONG_TEXT } from "./case.ts";
import { conformanceCases } from "./cases.ts";
import { caseIn, scripts } from "./scripts.ts";

const given = {
  name: "long",
  settings: { title: `3 ${LONG_TEXT.slice(5, 90)}`, items: [{ text: `<b>${LONG_TEXT}</b>` }], least: 4 },
  device: { name: "Lobby" },
  presses: "A",
};

for (const [name, script] of Object.entries(scripts)) {
  Deno.test(`a case in ${name} has its long text in it, as long, and the rest as it was`, () => {
    const { settings, device, presses } = caseIn(given, script);
    const text = script.text.slice(0, LONG_TEXT.length).toWellFormed();
    assert.deepEqual(settings, {
      title: `3 ${script.text.slice(0, 85).toWellFormed()}`,
      items: [{ text: `<b>${text}</b>` }],
      least: 4,
    });
    assert.deepEqual([device, presses], [{ name: "Lobby", locale: script.locale }, "A"]);
    assert.ok(isTextCovered(script.text.slice(0, 80).toWellFormed()));
  });

  Deno.test(`every app has a case in ${name}`, () => {
    for (const app of programs) {
      assert.ok(conformanceCases(app).some((each) => caseIn(each, script) !== each), app.kind);
    }
  });
}

Deno.test("a case without long text is the same in every script", () => {
  const short = { ...given, settings: { title: "Lunch" } };
  for (const script of Object.values(scripts)) assert.equal(caseIn(short, script), short);
});
