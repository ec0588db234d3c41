import { type Paint, readPaint } from "./paint.ts";
import { closingTag, type Tag, writeTag } from "./read_tags.ts";

/** What a `<filter>` does to the tones beneath and around it. */
export interface Filter {
  /** A shadow of a box or of text; else what the filter is on is itself changed. */
  readonly isShadow: boolean;
  /** True where the shadow's source is drawn over it: the text that casts it. */
  readonly hasSource: boolean;
  /** The shadow's one color when nothing of it is blurred. */
  readonly flat: Extract<Paint, { kind: "flat" }> | null;
  /** The same filter with its colors in `color`, the source itself left out of a shadow. */
  recolor(color: string): string;
}

/** Reads the filter whose tag is at `at`. */
export function readFilter(svg: string, tags: readonly Tag[], at: number): Filter {
  const inside = tags.slice(at + 1, closingTag(tags, at));
  const isShadow = tags[at]!.attributes.get("id")?.startsWith("satori_s-") ?? false;
  const isSource = ({ name, attributes }: Tag) =>
    name === "feMergeNode" && attributes.get("in") === "SourceGraphic";
  const blurred = inside.some(({ name, attributes }) =>
    name === "feGaussianBlur" && Number.parseFloat(attributes.get("stdDeviation") ?? "0") > 0
  );
  const floods = inside.filter(({ name }) => name === "feFlood");
  const flood = readPaint(floods[0]?.attributes.get("flood-color"), {
    initial: "#000",
    opacity: Number(floods[0]?.attributes.get("flood-opacity") ?? 1),
  });
  return {
    isShadow,
    hasSource: inside.some(isSource),
    flat: !blurred && floods.length === 1 && flood.kind === "flat" ? flood : null,
    recolor(color) {
      const own = new Map(tags[at]!.attributes).set("color-interpolation-filters", "sRGB");
      const parts = inside.map((tag) => {
        if (isShadow && isSource(tag)) return "";
        if (tag.name === "feFlood") {
          const flag = new Map(tag.attributes).set("flood-color", color).set("flood-opacity", "1");
          return writeTag(tag.name, flag, "empty");
        }
        // What changes colors would change tags: pass them on as they are.
        if (/^fe(ColorMatrix|ComponentTransfer)$/.test(tag.name) && tag.form !== "close") {
          const passed = Array.from(tag.attributes).filter(([name]) => name === "in" || name === "result");
          return writeTag("feOffset", passed, tag.form === "open" ? "open" : "empty");
        }
        if (/^fe(ColorMatrix|ComponentTransfer)$/.test(tag.name)) return "</feOffset>";
        return /^feFunc/.test(tag.name) ? "" : svg.slice(tag.start, tag.end);
      });
      return `${writeTag("filter", own, "open")}${parts.join("")}</filter>`;
    },
  };
}
