import assert from "node:assert/strict";
import fc from "fast-check";
import jsqr from "jsqr";
import { decodeImage, definePanel, type Panel, renderImage, resolveView } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { conformancePanels } from "../conformance/panels.ts";
import { composeFramed } from "../frame/mod.ts";
import { readSettings, settingsSchema } from "../settings.ts";
import { makeCode } from "./make_code.ts";
import { qr } from "./mod.tsx";
import { payloadOf } from "./payload.ts";
import { wordsOf } from "../words/mod.ts";

/** Its types say that the function is the `default` of what is imported; as CommonJS it is what is imported. */
const readCode = jsqr as unknown as typeof jsqr.default;

const dataOf = (settings: unknown) => payloadOf(readSettings(qr, settings), wordsOf("en")).data;

function compose(settings: unknown, panel: Panel, buttons: readonly string[] = []) {
  const base = conformanceContext(qr, conformanceCases(qr)[0]!, panel);
  const typedLabels: Record<string, string> = buttons.length > 0 ? { A: "Lights" } : {};
  const device = { ...base.device, buttons, typedLabels };
  return composeFramed(qr, null, { ...base, settings: readSettings(qr, settings), device });
}

/** What an independent decoder reads from the pixels; null where it finds no code. */
async function scan(
  settings: unknown,
  panel: Panel,
  buttons: readonly string[] = [],
): Promise<string | null> {
  const { image } = await renderImage(compose(settings, panel, buttons).view, panel);
  const { width, height, data } = await decodeImage(image.bytes, image.mediaType);
  // A camera sees every pixel of small glass as many.
  const times = Math.max(1, Math.ceil(600 / Math.min(width, height)));
  const seen = new Uint8ClampedArray(width * times * height * times * 4);
  for (let y = 0; y < height * times; y++) {
    for (let x = 0; x < width * times; x++) {
      const from = (Math.floor(y / times) * width + Math.floor(x / times)) * 4;
      seen.set(data.subarray(from, from + 4), (y * width * times + x) * 4);
    }
  }
  return readCode(seen, width * times, height * times)?.data ?? null;
}

const LINK = { text: "HTTPS://A.CO/1" };
const WIFI = { content: "wifi", wifi: { name: "Guests; upstairs", password: 'a"b:c,d\\e' } };
const CONTACT = {
  content: "contact",
  contact: {
    name: "Ada Lovelace",
    organization: "Analytical Engines",
    phone: "+44 20 1234",
    email: "ada@example.org",
  },
};

for (const [name, panel] of Object.entries(conformancePanels)) {
  Deno.test(`a decoder reads from the pixels of ${name} what the code was made of, or it says that it is too small`, async () => {
    assert.equal(await scan(LINK, panel), LINK.text);
    for (const settings of [WIFI, CONTACT]) {
      for (const buttons of [[], ["A", "B", "C"]]) {
        const small = compose(settings, panel, buttons).text?.startsWith("Too small");
        assert.equal(await scan(settings, panel, buttons), small ? null : dataOf(settings));
        if (!name.startsWith("64x32") && buttons.length === 0) assert.equal(small, false);
      }
    }
  });
}

Deno.test("every letter survives, whatever its script", async () => {
  const text = "Grüße, Привет, 你好 👋";
  assert.equal(await scan({ text }, conformancePanels["400x300 bwr"]!), text);
});

Deno.test("a Wi-Fi escapes what has a meaning, and quotes nothing, not even what looks hexadecimal", () => {
  assert.equal(dataOf(WIFI), 'WIFI:T:WPA;S:Guests\\; upstairs;P:a\\"b\\:c\\,d\\\\e;;');
  assert.equal(
    dataOf({ content: "wifi", wifi: { name: "cafe", password: "12345678", security: "WEP", hidden: true } }),
    "WIFI:T:WEP;S:cafe;P:12345678;H:true;;",
  );
  assert.equal(
    dataOf({ content: "wifi", wifi: { name: "Open", security: "none" } }),
    "WIFI:T:nopass;S:Open;;",
  );
});

Deno.test("a contact, an e-mail, a number and a place are written as their standards say", () => {
  assert.equal(
    dataOf({
      content: "contact",
      contact: { name: "Ada King Lovelace", organization: "A; B, C", phone: "1" },
    }),
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lovelace;Ada King;;;\r\nFN:Ada King Lovelace\r\nORG:A\\; B\\, C\r\nTEL:1\r\nEND:VCARD",
  );
  assert.equal(
    dataOf({ content: "email", email: { to: "a+b@example.org", subject: "Hi & bye", body: "1\n2" } }),
    "mailto:a%2Bb@example.org?subject=Hi%20%26%20bye&body=1%0D%0A2",
  );
  assert.equal(dataOf({ content: "phone", phone: "+49 (30) 123-456" }), "tel:+4930123456");
  assert.equal(
    dataOf({ content: "place", place: { latitude: 48.2, longitude: -0.0000001 } }),
    "geo:48.2,-0.0000001",
  );
});

Deno.test("a password is in the code alone: no words tell it, and forms hide it", () => {
  const { text, view } = compose(WIFI, definePanel({ width: 800, height: 480 }));
  assert.equal(text, "Wi-Fi\nGuests; upstairs");
  assert.ok(!JSON.stringify(resolveView(view)).includes(JSON.stringify(WIFI.wifi.password).slice(1, -1)));
  const schema = settingsSchema(qr) as {
    properties: { wifi: { properties: { password: Record<string, unknown> } } };
  };
  const { format, writeOnly } = schema.properties.wifi.properties.password;
  assert.deepEqual([format, writeOnly], ["password", true]);
});

Deno.test("a password that no Wi-Fi has is refused without being told", () => {
  assert.throws(() => readSettings(qr, { wifi: { password: "x".repeat(65) } }), {
    message: "Cannot read the settings of qr: wifi.password: found over 64 characters, expected up to 64",
  });
});

Deno.test("without a content it says what it needs, and a playlist passes it over", () => {
  const panel = definePanel({ width: 800, height: 480 });
  for (const content of ["text", "wifi", "contact", "email", "phone", "place"]) {
    const { nothing, text } = compose({ content }, panel);
    assert.deepEqual([nothing, text?.startsWith("No code yet. Type ")], [true, true], content);
  }
});

Deno.test("of codes that are equally large the one that bears most damage is taken", () => {
  const panel = definePanel({ width: 800, height: 480 });
  const make = (correction: "auto" | "L" | "H", side = 300) =>
    makeCode("https://example.org/menu", {
      room: { width: side, height: side },
      around: { width: side + 40, height: side + 40 },
      panel,
      correction,
    });
  assert.ok(make("auto")!.module >= make("H")!.module);
  assert.equal(make("auto")!.module, make("L")!.module);
  assert.equal(make("auto", 40), null);
});

Deno.test("a code is of whole modules within its room, with at least two white ones around it, or there is none", () => {
  const side = fc.integer({ min: 8, max: 600 });
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }),
      side,
      side,
      (data, width, height) => {
        const panel = definePanel({ width: width + 8, height: height + 8 });
        const around = { width: width + 8, height: height + 8 };
        const code = makeCode(data, { room: { width, height }, around, panel, correction: "auto" });
        if (code === null) return;
        assert.ok(Number.isInteger(code.module) && code.module >= 1);
        assert.equal(code.side, code.module * code.modules.length);
        assert.ok(code.side <= width && code.side <= height);
        assert.ok(
          code.side + 4 * code.module <= around.width && code.side + 4 * code.module <= around.height,
        );
      },
    ),
    { numRuns: 60 },
  );
});
