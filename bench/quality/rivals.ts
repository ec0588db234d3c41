import sharp from "sharp";
import { pixelFormat } from "../../renderers/formats/mod.ts";
import type { Method } from "./method.ts";
import { nominalIndices, palettePicture, toPng } from "./nominal_indices.ts";

/** Runs a program in a folder; null where it is not installed or fails. */
async function run(command: string, args: readonly string[], cwd?: string): Promise<string | null> {
  try {
    const { success, stdout, stderr } = await new Deno.Command(command, {
      args: [...args],
      cwd,
      stdin: "null",
    })
      .output();
    return success ? new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** The first of these commands that answers its test. */
async function findCommand(commands: readonly string[], test: readonly string[], answer: RegExp) {
  for (const command of commands) {
    if (answer.test((await run(command, test)) ?? "")) return command;
  }
  return null;
}

/** A rival that reads `in.png` and `palette.png` in a folder and writes `out.png`. */
function program(
  name: string,
  { command, missing, args }: {
    command: string | null;
    missing: string;
    args: (options: { isMono: boolean; colors: number }) => readonly string[];
  },
): Method {
  return {
    name,
    absent: command === null ? missing : null,
    async carry(raster, format) {
      const { palette } = pixelFormat(format);
      if (command === null || palette === null) return null;
      const folder = await Deno.makeTempDir();
      try {
        await Deno.writeFile(`${folder}/in.png`, await toPng(raster));
        await Deno.writeFile(`${folder}/palette.png`, await palettePicture(palette));
        const options = { isMono: palette.length === 2, colors: palette.length };
        if (await run(command, args(options), folder) === null) return null;
        return await nominalIndices(await Deno.readFile(`${folder}/out.png`), palette);
      } finally {
        await Deno.remove(folder, { recursive: true });
      }
    },
  };
}

const PILLOW = `
import sys
from PIL import Image
image = Image.open("in.png").convert("RGB")
if sys.argv[1] == "2":
    image.convert("1").save("out.png")
else:
    colors = [byte for pixel in Image.open("palette.png").convert("RGB").getdata() for byte in pixel]
    palette = Image.new("P", (1, 1))
    palette.putpalette(colors + colors[-3:] * (256 - len(colors) // 3))
    image.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG).convert("RGB").save("out.png")
`;

const sharpRival: Method = {
  name: "sharp, palette PNG",
  absent: null,
  async carry({ width, height, data }, format) {
    const inks = pixelFormat(format).palette!;
    const image = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
    const png = await image.png({ palette: true, colours: inks.length, dither: 1 }).toBuffer();
    return await nominalIndices(png, inks);
  },
};

/** What others use, each by itself: present or not. */
export async function findRivals(): Promise<readonly Method[]> {
  const magick = await findCommand(
    ["/usr/bin/convert", "magick", "convert"],
    ["-version"],
    /ImageMagick [67]/,
  );
  const python = await findCommand(
    ["python3", "/usr/bin/python3"],
    ["-c", "import PIL; print('pillow')"],
    /pillow/,
  );
  const ditherTo = ["-dither", "FloydSteinberg", "-remap"];
  const missing = "ImageMagick is not installed";
  return [
    program("ImageMagick, as TRMNL servers run it", {
      command: magick,
      missing,
      args: (
        { isMono },
      ) => ["in.png", ...ditherTo, isMono ? "pattern:gray50" : "palette.png", "png24:out.png"],
    }),
    program("ImageMagick, linear light", {
      command: magick,
      missing,
      // The inks must be linear as well: else they are compared with numbers of another kind.
      args: () => [
        ...[
          "palette.png",
          "-set",
          "colorspace",
          "sRGB",
          "-colorspace",
          "RGB",
          "-write",
          "mpr:inks",
          "+delete",
        ],
        ...["in.png", "-set", "colorspace", "sRGB", "-colorspace", "RGB", ...ditherTo, "mpr:inks"],
        ...["-set", "colorspace", "RGB", "-colorspace", "sRGB", "png24:out.png"],
      ],
    }),
    program("Pillow", {
      command: python,
      missing: "Pillow is not installed",
      args: ({ colors }) => ["-c", PILLOW, String(colors)],
    }),
    sharpRival,
  ];
}
