import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import process from "node:process";
import { pixelStrikes } from "../renderers/fonts/pixel_strikes.ts";
import type { FreeType } from "./pixel_fonts/fit_glyph.ts";
import { makeStrike } from "./pixel_fonts/make_strike.ts";
import { writeWoff } from "./pixel_fonts/write_woff.ts";

/**
 * Writes the pixel fonts anew, with packages that nothing else needs:
 *
 *     npm install --prefix /tmp/strikes @expo-google-fonts/inter@0.4.2 @julusian/freetype2@1.3.1
 *     deno run -A scripts/pixel_fonts.ts /tmp/strikes
 */
const [folder = process.cwd()] = Deno.args;
const freetype = createRequire(`${folder}/index.js`)("@julusian/freetype2") as FreeType;
const out = new URL("../renderers/fonts/pixels/", import.meta.url);
let total = 0;
for (const { size, weight, from, isSmeared } of pixelStrikes) {
  const path = `${folder}/node_modules/@expo-google-fonts/inter/${from}/Inter_${from}.ttf`;
  const bytes = new Uint8Array(await readFile(path));
  const woff = writeWoff(makeStrike(freetype, { path, bytes, size, isSmeared }));
  await writeFile(new URL(`${size}-${weight}.woff`, out), woff);
  total += woff.length;
}
console.log(`${pixelStrikes.length} strikes: ${total} bytes`);
