const BOX = 'x="(-?\\d+)" y="(-?\\d+)" width="(\\d+)" height="(\\d+)"';
const MASK = new RegExp(`<mask id="([^"]+)"><rect ${BOX} fill="#fff"/></mask>`, "g");
const CLIP = new RegExp(`<clipPath id="([^"]+)"><rect ${BOX}/></clipPath>`, "g");
const CLIPPED = new RegExp(`<(image|rect) ${BOX}(?: [\\w-]+="[^"]*")*/>`, "g");
const REFERENCE = / (mask|clip-path)="url\(#([^"]+)\)"/g;

function boxesOf(svg: string, pattern: RegExp): Map<string, string> {
  return new Map(Array.from(svg.matchAll(pattern), ([, id, ...box]) => [id!, box.join()]));
}

/**
 * The SVG without the masks and clips that hide nothing: of whole pixels, and just where the box is that they are
 * on. Every one is a layer as large as the screen. A picture keeps its clip, beyond which it may reach.
 */
export function dropPlainMasks(svg: string): string {
  if (!/ (mask|clip-path)=/.test(svg)) return svg;
  const masks = boxesOf(svg, MASK);
  const clips = boxesOf(svg, CLIP);
  return svg.replace(CLIPPED, (element: string, name: string, ...found: string[]) => {
    const box = found.slice(0, 4).join();
    return element.replace(REFERENCE, (reference: string, kind: string, id: string) => {
      const boxes = kind === "mask" ? masks : name === "rect" ? clips : null;
      return boxes?.get(id) === box ? "" : reference;
    });
  });
}
