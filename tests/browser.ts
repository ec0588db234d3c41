import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Quiet and offline; without a sandbox, since tests often run as root in a container. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** The one without windows first: it takes three quarters of the time, as it does nothing beside the page. */
const INSTALLED = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** An executable and the variables that it needs to find its libraries and fonts. */
interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a browser: `$CHROMIUM_PATH`, else the system's Chromium, else the one packaged on npm. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findInstalled() ?? await unpackBrowser();
  return await chromium.launch({ executablePath, args: FLAGS, env: { ...Deno.env.toObject(), ...env } });
}

/** The browser of this machine, or null. */
export function findInstalled(): BrowserProgram | null {
  const named = Deno.env.get("CHROMIUM_PATH");
  const path = named || INSTALLED.find((candidate) => existsSync(candidate));
  return path === undefined ? null : { executablePath: path, env: {} };
}

/**
 * Unpacks the browser from npm, once a machine and version, with the shared libraries and fonts that it brings
 * for machines without any.
 */
export async function unpackBrowser(): Promise<BrowserProgram> {
  const entry = import.meta.resolve("@sparticuz/chromium");
  const { version } = JSON.parse(await readFile(new URL("../package.json", entry), "utf8"));
  const folder = join(tmpdir(), `screen-composer-chromium-${version}`);
  if (!existsSync(folder)) {
    // Unpacked beside and renamed, so that nobody ever starts half a browser.
    const unfinished = await Deno.makeTempDir({ prefix: "chromium-" });
    await unpackInto(unfinished);
    // The package's own configuration looks for fonts where only its first host has them.
    const fonts = `<dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir>`;
    await writeFile(join(unfinished, "fonts.conf"), `<fontconfig>${fonts}</fontconfig>`);
    await mkdir(join(unfinished, "home"));
    await rename(unfinished, folder).catch(async (error) => {
      if (!existsSync(folder)) throw error;
      await rm(unfinished, { recursive: true });
    });
  }
  return {
    executablePath: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
      HOME: join(folder, "home"),
    },
  };
}

/** The package writes to the temporary folder of its process and nowhere else, so it gets a process. */
async function unpackInto(folder: string): Promise<void> {
  const script = `
    import { inflate } from "@sparticuz/chromium";
    const bin = new URL("../bin/", import.meta.resolve("@sparticuz/chromium")).pathname;
    await Promise.all(["chromium.br", "fonts.tar.br", "al2023.tar.br"].map((name) => inflate(bin + name)));
  `;
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--ext=ts", script],
    cwd: new URL("..", import.meta.url),
    env: { TMPDIR: folder },
    stdout: "null",
    stderr: "piped",
  }).output();
  if (!success) throw new Error(`Cannot unpack the browser: ${new TextDecoder().decode(stderr)}`);
}
