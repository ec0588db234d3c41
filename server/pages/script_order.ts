import { staticFile, type StaticName } from "./static_files.ts";

const IMPORTED = /(?:\bfrom|\bimport)\s*["']\/static\/([\w.-]+)\?v=/g;

/**
 * Module scripts with everything that they import before them, each once. A page that imports them one by one in this
 * order has each run alone, in a turn of its own, however many the last of them needs.
 */
export function scriptOrder(names: readonly StaticName[]): StaticName[] {
  const order = new Set<StaticName>();
  const add = (name: StaticName): void => {
    if (order.has(name)) return;
    const text = new TextDecoder().decode(staticFile(name).bytes);
    for (const [, imported] of text.matchAll(IMPORTED)) add(imported as StaticName);
    order.add(name);
  };
  for (const name of names) add(name);
  return [...order];
}
