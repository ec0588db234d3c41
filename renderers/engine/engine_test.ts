import assert from "node:assert/strict";
import process from "node:process";
import fc from "fast-check";
import { ENDLESS, hostileSvg } from "./hostile_svg.ts";
import { isHarmless } from "./is_harmless.ts";
import { limitMemory } from "./limit_memory.ts";
import { drawSvg, SandboxNeededError, withSandbox } from "./mod.ts";
import { refusalOf } from "./refusal.ts";
import { drawInSandbox } from "./sandbox.ts";

const HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" viewBox="0 0 60 20">';
const svg = (content: string) => `${HEAD}${content}</svg>`;
const BOX = '<rect x="5" y="5" width="9" height="9"/>';

const picture = (content: string) =>
  `<image width="9" height="9" href="data:image/svg+xml,${encodeURIComponent(svg(content))}"/>`;

const harmless = {
  "nothing": "",
  "a box and what is around it": `<rect width="100%" height="100%" fill="#fff"/>${BOX}`,
  "a box far beyond the edge": '<rect x="900" y="-900" width="9" height="9"/>',
  "a layer in sight": `<g opacity=".5">${BOX}</g>`,
  "a stroke": '<path d="M1 1l20 3h4a3 3 0 0 1 3 3z" stroke="#000" stroke-width="3" stroke-dasharray="2 1"/>',
  "a picture that is a drawing": `<image width="9" height="9" href="data:image/svg+xml;utf8,${
    encodeURIComponent(svg('<circle cx="9" cy="9" r="4"/>'))
  }"/>`,
};

const harmful = {
  "a layer beyond the edge": '<g opacity=".5"><rect x="900" width="9" height="9"/></g>',
  "a layer that begins long before the edge":
    `<mask id="m"><rect x="20" y="15" width="9" height="9" mask="url(#n)"/></mask><mask id="n">${BOX}</mask>` +
    '<g mask="url(#m)"><rect x="-100" y="-40" width="160" height="60"/></g>',
  "a shape that reaches far": '<path d="m9 7v1h-28808"/>',
  "a path that only moves where it is seen": '<path d="M0 0M91 26L80 38V13z" opacity=".5"/>',
  "a path that breaks off": '<path d="M0 0m6 48 23 -2 0 71 -9c-71 -66z" opacity=".5"/>',
  "dashes without number": '<path d="M0 0h900" stroke="#000" stroke-dasharray=".001 .001"/>',
  "a stroke that covers all": '<path d="M0 0h9" stroke="#000" stroke-width="90000"/>',
  "a tile as large as memory":
    `<pattern id="p" patternUnits="userSpaceOnUse" width="90000" height="90000"/>${BOX}`,
  "elements that are deep in each other": `${"<g>".repeat(500)}${"</g>".repeat(500)}`,
  "what a sheet of styles says": `<style>rect { opacity: .5; transform: translate(900px) }</style>${BOX}`,
  "a picture with layers of its own": `<image width="9" height="9" href="data:image/svg+xml;utf8,${
    encodeURIComponent(svg('<g opacity=".5"><rect x="900" width="9" height="9"/></g>'))
  }"/>`,
};

for (const [name, content] of Object.entries(harmless)) {
  Deno.test(`${name}: resvg draws it beside the program, and the same in its sandbox`, async () => {
    assert.ok(isHarmless(svg(content)));
    const outside = drawSvg(svg(content), "#fff").data;
    const options = { font: { loadSystemFonts: false }, background: "#fff" };
    const { data } = await withSandbox(() => drawInSandbox(svg(content), options));
    assert.deepEqual(data, Uint8Array.from(outside));
  });
}

for (const [name, content] of Object.entries(harmful)) {
  Deno.test(`${name}: drawn in the sandbox, or given up with a reason`, async () => {
    assert.ok(!isHarmless(svg(content)));
    try {
      const raster = await withSandbox(() => drawSvg(svg(content), null));
      assert.equal(raster.data.length, 60 * 20 * 4);
    } catch (error) {
      assert.match((error as Error).message, /^it reaches too far beyond its edges, or has too much in it/);
    }
  });
}

const endless = {
  "an arc whose flags run into its numbers": [ENDLESS, "3e38"],
  "a line without end": ['<path d="M0 0h9e9" stroke="#000" stroke-dasharray="1 2"/>', "9e9"],
  "numbers that are hidden": ['<path d="M0 0h&#57;e9"/>', "&#"],
  "a picture that is packed": [
    '<image href="data:image/svg+xml;base64,H4sI" width="9" height="9"/>',
    "packed",
  ],
  "a picture whose kind is shouted": [
    `<image width="9" height="9" href="data:IMAGE/SVG+XML,${encodeURIComponent(svg(""))}"/>`,
    "packed",
  ],
  "a picture that says it is text": [
    `<image width="9" height="9" href="data:,${encodeURIComponent(svg(ENDLESS))}"/>`,
    "packed",
  ],
  "a picture of things that name each other": [
    picture(
      Array.from({ length: 9 }, (_, at) => `<g id="g${at}">${`<use href="#g${at - 1}"/>`.repeat(9)}</g>`)
        .join(""),
    ),
    "81 things drawn by their name",
  ],
  "a picture of patterns in patterns": [
    picture(`<pattern id="p">${'<rect fill="url(#p)"/>'.repeat(30)}</pattern>`),
    "30 things drawn by their name",
  ],
  "a picture with an effect that takes its time": [
    picture('<filter id="f"><feTurbulence numOctaves="90000"/></filter><g filter="url(#f)"/>'),
    "feTurbulence",
  ],
  "a picture with such numbers": [
    `<image width="9" height="9" href="data:image/svg+xml,${encodeURIComponent(svg(ENDLESS))}"/>`,
    "3e38",
  ],
};

for (const [name, [content, found]] of Object.entries(endless)) {
  Deno.test(`${name}: refused, since nothing would end it`, () => {
    assert.ok(!isHarmless(svg(content!)));
    assert.ok(refusalOf(svg(content!))?.includes(found!));
    assert.throws(() => drawSvg(svg(content!), null), /^Error: found .*, expected /);
  });
}

Deno.test("what wants more memory than the sandbox has is given up, and the memory is let go", async () => {
  const large = '<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"/>';
  const before = process.memoryUsage.rss();
  await assert.rejects(withSandbox(() => drawInSandbox(large, {})), /has too much in it/);
  assert.ok(process.memoryUsage.rss() - before < 400e6);
});

Deno.test("limitMemory() takes nothing but a program with a memory without a limit", () => {
  const head = [0, 97, 115, 109, 1, 0, 0, 0];
  const limited = limitMemory(Uint8Array.from([...head, 1, 0, 5, 3, 1, 0, 2, 10, 0]), 300);
  assert.deepEqual(Array.from(limited), [...head, 1, 0, 5, 5, 1, 1, 2, 172, 2, 10, 0]);
  for (const bytes of [[], head, [...head, 5], [...head, 5, 4, 1, 1, 2, 3]]) {
    assert.throws(() => limitMemory(Uint8Array.from(bytes), 300), TypeError);
  }
});

Deno.test("names, colors and pictures of pixels measure nothing", () => {
  const photo =
    '<image id="x1234567" href="data:image/png;base64,iVBOR12345678901234567/9" width="9" height="9"/>';
  assert.equal(refusalOf(svg(`${photo}<rect fill="#123456" class="a9999999" width="90000.5"/>`)), null);
});

Deno.test("the sandbox is as good as new after it gave up, however often", async () => {
  const whole = await withSandbox(() => drawInSandbox(svg(BOX), {}));
  for (let time = 0; time < 40; time++) {
    await assert.rejects(
      withSandbox(() => drawInSandbox(svg(harmful["a layer beyond the edge"]), {})),
      /too far/,
    );
    assert.throws(() => drawInSandbox(svg(BOX), {}), SandboxNeededError);
  }
  assert.deepEqual(await withSandbox(() => drawInSandbox(svg(BOX), {})), whole);
});

Deno.test("whatever counts as harmless is drawn, and nothing ends the process", () => {
  let drawn = 0;
  fc.assert(
    fc.property(hostileSvg, (svg) => {
      if (!isHarmless(svg)) return;
      drawn++;
      assert.ok(drawSvg(svg, null).data.length > 0);
    }),
    { numRuns: 5000 },
  );
  assert.ok(drawn > 100, `only ${drawn} drawings were harmless`);
});
