import { type Panel, pixelFormat } from "../../../renderers/mod.ts";
import type { LengthUnits } from "../css/lengths.ts";

/** What prefixes of class names ask for: `md:`, `portrait:`, `2bit:`. */
export type Gates = ReadonlySet<string>;

/** Widths from which on a prefix holds, in CSS pixels. */
const WIDTHS: Readonly<Record<string, number>> = { sm: 600, md: 800, lg: 1024 };
const KNOWN = /^(?:sm|md|lg|portrait|landscape|[1248]bit)$/;
const SIZES = /^(?:x{0,3}small|base|medium|x{0,3}large|mega|giga|tera|peta|row|col|\d+|cols-\d+|span-\d+)$/;

/** Prefixes that hold on this panel. */
export function openGates(
  panel: Panel,
  { width, height, px }: Pick<LengthUnits, "width" | "height" | "px">,
): Gates {
  const gates = new Set<string>([width >= height ? "landscape" : "portrait"]);
  for (const [name, least] of Object.entries(WIDTHS)) if (width / px >= least) gates.add(name);
  const { bitsPerPixel } = pixelFormat(panel.pixelFormat);
  gates.add(bitsPerPixel >= 4 ? "4bit" : bitsPerPixel >= 2 ? "2bit" : "1bit");
  return gates;
}

/**
 * Class names without prefixes: those whose prefixes hold take the place of others of the same kind, so that
 * `value--small lg:value--large` is large on large glass; those whose prefixes do not hold are left out.
 */
export function resolveClasses(names: string, gates: Gates): string {
  const plain: string[] = [];
  const gated: string[] = [];
  for (const name of names.split(/\s+/).filter((name) => name !== "")) {
    const parts = name.split(":");
    const last = parts.pop() ?? "";
    if (parts.length === 0 || !parts.every((part) => KNOWN.test(part))) plain.push(name);
    else if (parts.every((part) => gates.has(part))) gated.push(last);
  }
  if (gated.length === 0) return plain.join(" ");
  const shown = gated.some((name) => /^(?:flex|grid|block|inline)/.test(name));
  const kinds = new Set(gated.map(kindOf));
  return [
    ...plain.filter((name) =>
      !(kindOf(name) !== name && kinds.has(kindOf(name))) && !(shown && name === "hidden")
    ),
    ...gated,
  ].join(" ");
}

/** `value--` of `value--small`: what only one of can hold. */
function kindOf(name: string): string {
  const [family, modifier = ""] = name.split("--");
  return SIZES.test(modifier)
    ? `${family}--${modifier.replace(/\d+$/, "")}`.replace(
      /--(?:x*small|base|medium|x*large|\w+a|row|col)$/,
      "--",
    )
    : name;
}
