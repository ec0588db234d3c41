/** One tag of an SVG, and where it stands in the text. */
export interface Tag {
  readonly name: string;
  readonly form: "open" | "close" | "empty";
  /** Values as written, entities and all. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Offset of its `<`. */
  readonly start: number;
  /** Offset after its `>`. */
  readonly end: number;
}

const TAG = /<(\/?)([a-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/gi;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name!, double ?? single ?? "");
  }
  return attributes;
}

/** The SVGs that were read last, the latest first: a screen's is asked for its tags by one step after another. */
const latest: { readonly svg: string; readonly tags: readonly Tag[] }[] = [];
const LATEST = 3;
/** Characters from which on one is not held. */
const LONG = 1_000_000;

/** The tags of a machine-written SVG in their order. Texts, comments and what is no tag are passed over. */
export function readTags(svg: string): readonly Tag[] {
  const known = latest.find((each) => each.svg === svg);
  if (known) return known.tags;
  const tags = findTags(svg);
  if (svg.length >= LONG) return tags;
  latest.unshift({ svg, tags });
  latest.length = Math.min(latest.length, LATEST);
  return tags;
}

function findTags(svg: string): Tag[] {
  return Array.from(svg.matchAll(TAG), (match) => {
    const [text, slash, name, attributes, end] = match;
    return {
      name: name!,
      form: slash ? "close" : end ? "empty" : "open",
      attributes: readAttributes(attributes!),
      start: match.index,
      end: match.index + text.length,
    };
  });
}

/** The index of the tag that closes the element opened at `at`; the same index for an empty one. */
export function closingTag(tags: readonly Tag[], at: number): number {
  if (tags[at]!.form !== "open") return at;
  let depth = 0;
  for (let index = at; index < tags.length; index++) {
    if (tags[index]!.name !== tags[at]!.name) continue;
    if (tags[index]!.form === "open") depth++;
    if (tags[index]!.form === "close" && --depth === 0) return index;
  }
  return tags.length - 1;
}

/** A tag with these attributes. Values must be as an SVG has them, entities and all. */
export function writeTag(
  name: string,
  attributes: Iterable<readonly [string, string]>,
  form: "open" | "empty",
): string {
  const text = Array.from(attributes, ([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;")}"`).join(
    "",
  );
  return `<${name}${text}${form === "empty" ? "/" : ""}>`;
}
