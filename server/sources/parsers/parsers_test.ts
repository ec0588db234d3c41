import assert from "node:assert/strict";
import fc from "fast-check";
import { ParseError } from "../errors.ts";
import { parsers, type TextParser } from "./mod.ts";

function read(parser: TextParser, body: string | Uint8Array, contentType = ""): unknown {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return parsers[parser](bytes, { contentType, now: 0, timeZone: "UTC" });
}

function refuses(parser: TextParser, body: string): void {
  assert.throws(() => read(parser, body), (error) => {
    assert.ok(error instanceof ParseError, String(error));
    assert.ok(!error.message.includes("secret"), error.message);
    return true;
  });
}

Deno.test("json is its value; what is no JSON is refused without being told", () => {
  assert.deepEqual(read("json", '\ufeff{"a":[1,null,"ö"]}'), { a: [1, null, "ö"] });
  for (
    const body of ["", "secret", '{"secret":', "<html>secret</html>", `${"[".repeat(500)}${"]".repeat(500)}`]
  ) {
    refuses("json", body);
  }
  refuses("json", "[".repeat(200_000) + "]".repeat(200_000));
});

Deno.test("text is read by the charset that is told, or by what the bytes look like", () => {
  const latin = Uint8Array.of(0x67, 0x72, 0xfc, 0xdf);
  assert.equal(read("text", latin, "text/plain; charset=ISO-8859-1"), "grüß");
  assert.equal(read("text", latin), "grüß");
  assert.equal(read("text", latin, "text/plain; charset=utf-8"), "gr\ufffd\ufffd");
  assert.equal(read("text", "grüß", "text/plain; charset=nonsense"), "grüß");
  assert.equal(read("text", Uint8Array.of(0xff, 0xfe, 0x67, 0)), "g");
});

Deno.test("csv is rows of texts, whatever separates them", () => {
  const rows = [["day", "degrees"], ["Mon, 2 March", "7,5"], ['a "b"', "c\nd"]];
  const text = (separator: string) =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join("\r\n");
  for (const separator of [",", ";", "\t", "|"]) {
    assert.deepEqual(read("csv", text(separator)), rows, separator);
  }
  assert.deepEqual(read("csv", "a;b\n\n1;2\n"), [["a", "b"], ["1", "2"]]);
  refuses("csv", 'a,b\n"secret');
});

Deno.test("xml is nested objects of texts", () => {
  const text =
    `<?xml version="1.0"?><!-- c --><a n="1&amp;2"><b>007</b><b>x &lt; y &#228;</b><c k="v">t</c><d/>
    <e><![CDATA[<raw>]]></e></a>`;
  assert.deepEqual(read("xml", text), {
    a: { "@n": "1&2", b: ["007", "x < y ä"], c: { "@k": "v", "#text": "t" }, d: "", e: "<raw>" },
  });
});

Deno.test("xml expands no entity that the document declares, and reads no file", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY x "${"secret".repeat(50)}"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">
    <!ENTITY z SYSTEM "file:///etc/passwd">]><a>&y;&z;</a>`;
  let value: unknown = null;
  try {
    value = read("xml", bomb);
  } catch (error) {
    assert.ok(error instanceof ParseError);
  }
  assert.ok(JSON.stringify(value).length < 100);
  for (
    const body of [
      "",
      "secret",
      "<secret>",
      "<a></secret>",
      "<a".repeat(500),
      "<a>".repeat(500) + "</a>".repeat(500),
    ]
  ) {
    refuses("xml", body);
  }
});

Deno.test("an XML declaration tells the encoding", () => {
  const bytes = Uint8Array.from(
    '<?xml version="1.0" encoding="iso-8859-1"?><a>\xfc</a>',
    (c) => c.charCodeAt(0),
  );
  assert.deepEqual(read("xml", bytes), { a: "ü" });
});

for (const parser of Object.keys(parsers) as TextParser[]) {
  Deno.test(`whatever the bytes are, the parser ${parser} answers plain data or throws a ParseError without them`, () => {
    const seeds = fc.constantFrom(
      '{"secret":1}',
      "<a><b secret='1'>&secret;</b></a>",
      "<rss version='2.0'><channel><title>secret</title><item><title>a</title></item></channel></rss>",
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>secret</title></entry></feed>",
      '{"version":"https://jsonfeed.org/version/1.1","title":"secret","items":[{"id":"1"}]}',
      'a,b\n"secret",c',
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260304T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR",
    );
    const damaged = fc.tuple(seeds, fc.nat(200), fc.nat(6), fc.string({ maxLength: 4 })).map(
      ([seed, at, length, more]) => seed.slice(0, at) + more + seed.slice(at + length),
    );
    const bodies = fc.oneof(
      fc.uint8Array(),
      fc.oneof(damaged, fc.string(), fc.json()).map((text) => new TextEncoder().encode(text)),
    );
    const charsets = fc.constantFrom(
      "",
      "text/plain; charset=utf-16",
      "a/b; charset=shift_jis",
      'x; charset="',
    );
    fc.assert(fc.property(bodies, charsets, (body, contentType) => {
      try {
        const text = JSON.stringify(read(parser, body, contentType));
        assert.equal(JSON.stringify(JSON.parse(text)), text);
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        assert.ok(error instanceof ParseError, String(error));
        assert.ok(!error.message.includes("secret"), error.message);
      }
    }));
  });
}
