import sharp from "sharp";
import type { LightPicture } from "./s_cielab.ts";

const encoded = (light: number) => {
  const value = Math.min(1, Math.max(0, light));
  return Math.round(255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055));
};

/** A page of pictures to look at: each in the colors of the glass. */
export interface Gallery {
  add(title: string, caption: string, picture: LightPicture): Promise<void>;
  /** Writes `index.html` with all tables and pictures. */
  close(tables: string): Promise<void>;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A gallery in this folder, which is made where it is missing. */
export async function createGallery(folder: string): Promise<Gallery> {
  await Deno.mkdir(folder, { recursive: true });
  const groups = new Map<string, string[]>();
  return {
    async add(title, caption, { width, height, light }) {
      const name = `${title}_${caption}`.toLowerCase().replace(/[^a-z0-9]+/g, "_") + ".png";
      const bytes = Uint8Array.from(light, encoded);
      await sharp(bytes, { raw: { width, height, channels: 3 } }).png({ compressionLevel: 9 }).toFile(
        `${folder}/${name}`,
      );
      const figure = `<figure><img src="${name}" alt=""><figcaption>${
        escaped(caption)
      }</figcaption></figure>`;
      groups.set(title, [...groups.get(title) ?? [], figure]);
    },
    async close(tables) {
      const sections = [...groups].map(([title, figures]) =>
        `<h2>${escaped(title)}</h2><div>${figures.join("")}</div>`
      );
      const style = "body{font:16px sans-serif;margin:2rem}div{display:flex;flex-wrap:wrap;gap:1rem}" +
        "figure{margin:0}img{image-rendering:pixelated}pre{overflow:auto}";
      await Deno.writeTextFile(
        `${folder}/index.html`,
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Quality of dithers</title><style>${style}</style>` +
          `<h1>Quality of dithers</h1><pre>${escaped(tables)}</pre>${sections.join("")}</html>\n`,
      );
    },
  };
}
