import { lexer, type Token, type Tokens } from "marked";
import { plainText } from "../ui/plain_text.ts";

/** A stretch of text in one weight; `\n` inside it is a line break that the author wanted. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
  /** Drawn with a line through it. */
  readonly struck?: true;
}

/** One block of a message, in reading order; nesting is told by `indent` and `quoted`. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "code" | "rule";
  readonly runs: readonly Run[];
  /** How many lists it is in: 0 outside of any. */
  readonly indent: number;
  readonly quoted: boolean;
  /** `•`, `3.`, `☐` or `☑`, for the first block of a list item. */
  readonly marker: string | null;
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
}

/** Quotes and lists inside each other are followed this deep; what is deeper is shown as it was typed. */
const DEEPEST = 4;

type Place = Pick<Block, "indent" | "quoted"> & { readonly nested: number };

/** Reads Markdown into blocks. Raw HTML stays visible as text, pictures become their descriptions. Never throws. */
export function readMarkdown(source: string): readonly Block[] {
  const text = plainText(source);
  try {
    return readBlocks(lexer(text), { indent: 0, quoted: false, nested: 0 });
  } catch {
    // Markdown that its lexer gives up on is still a message.
    return [block("paragraph", [{ text, strong: false }], { indent: 0, quoted: false, nested: 0 })];
  }
}

function readBlocks(tokens: readonly Token[], place: Place): readonly Block[] {
  return tokens.flatMap((token) => readBlock(token as Tokens.Generic, place));
}

function readBlock(token: Tokens.Generic, place: Place): readonly Block[] {
  const deeper = { ...place, nested: place.nested + 1 };
  if (place.nested > DEEPEST) return [block("paragraph", asTyped(token), place)];
  switch (token.type) {
    case "space":
    case "def":
    case "checkbox":
      return [];
    case "heading":
      return [{ ...block("heading", readRuns(token.tokens ?? []), place), depth: Number(token.depth) }];
    case "code":
      // A fence without anything in it says nothing.
      return token.text === "" ? [] : [block("code", [{ text: String(token.text), strong: false }], place)];
    case "hr":
      return [block("rule", [], place)];
    case "blockquote":
      return readBlocks(token.tokens ?? [], { ...deeper, quoted: true });
    case "list":
      return readList(token as Tokens.List, deeper);
    case "table":
      return readTable(token as Tokens.Table, place);
    default:
      return [block("paragraph", token.tokens ? readRuns(token.tokens) : asTyped(token), place)]
        .filter(({ runs }) => runs.length > 0);
  }
}

function readList(list: Tokens.List, place: Place): readonly Block[] {
  const start = Number(list.start) || 1;
  return list.items.flatMap((item, index) => {
    const inner = readBlocks(item.tokens, { ...place, indent: place.indent + 1 });
    const [first, ...rest] = inner.length > 0 ? inner : [block("paragraph", [], place)];
    const box = item.checked ? "☑" : "☐";
    const marker = item.task ? box : list.ordered ? `${start + index}.` : "•";
    const opens = { ...first as Block, indent: place.indent + 1, runs: (first as Block).runs };
    return [
      first?.kind === "paragraph" || first?.kind === "heading"
        ? { ...opens, kind: "item", marker } as Block
        : opens,
      ...rest,
    ];
  });
}

/** A table is read out row by row: small glass has no room for a grid. */
function readTable(table: Tokens.Table, place: Place): readonly Block[] {
  return [table.header, ...table.rows].map((cells, index) => {
    const runs = cells.flatMap((cell, column) => [
      ...(column > 0 ? [{ text: "  ·  ", strong: false }] : []),
      ...readRuns(cell.tokens),
    ]);
    return block("paragraph", index === 0 ? runs.map((run) => ({ ...run, strong: true })) : runs, place);
  });
}

function readRuns(tokens: readonly Token[], strong = false, nested = 0): readonly Run[] {
  return tokens.flatMap((token): readonly Run[] => {
    const { type, text, tokens: inner } = token as Tokens.Generic;
    if (type === "br") return [{ text: "\n", strong }];
    if (type === "codespan") return [{ text: String(text), strong: true }];
    if (type === "image") return [{ text: String(text), strong }];
    if (type === "html" || type === "escape") return [{ text: String(text), strong }];
    if (inner && nested < DEEPEST) {
      const runs = readRuns(inner, strong || type === "strong" || type === "em", nested + 1);
      return type === "del" ? runs.map((run) => ({ ...run, struck: true })) : runs;
    }
    return [{ text: readEntities(String(text ?? token.raw)).replace(/\s*\n\s*/g, " "), strong }];
  }).filter((run) => run.text !== "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: "\u00a0",
};

function readEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function asTyped(token: Token): readonly Run[] {
  const text = token.raw.trim();
  return text === "" ? [] : [{ text, strong: false }];
}

function block(kind: Block["kind"], runs: readonly Run[], place: Place): Block {
  return { kind, runs, indent: place.indent, quoted: place.quoted, marker: null, depth: 0 };
}
