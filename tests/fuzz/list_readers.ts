import { listFiles } from "../../scripts/list_files.ts";

const READER = /^export (?:async )?(?:function|const) ((?:read|parse)[A-Z]\w*)/gm;
const FLOORS = /^(?:devices|renderers|apps|database|server)\//;

/** Every export of the product that is named as a reader: `devices/identify.ts readName`. */
export async function listReaders(root: string): Promise<readonly string[]> {
  const paths = (await listFiles(root, /\.tsx?$/)).filter((path) =>
    FLOORS.test(path) && !/_test\.tsx?$|(?:^|\/)fixture\.ts$/.test(path)
  );
  const found = await Promise.all(paths.map(async (path) => {
    const source = await Deno.readTextFile(`${root}${path}`);
    return Array.from(source.matchAll(READER), ([, name]) => `${path} ${name}`);
  }));
  return found.flat();
}
