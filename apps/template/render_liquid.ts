import { type Liquid, LiquidError, type Template } from "liquidjs";
import { createLiquid } from "./create_liquid.ts";
import { TemplateError, type TextPlace } from "./errors.ts";
import type { FilterAround } from "./filters/mod.ts";
import { placeAt } from "./text_place.ts";

/** What a template may cost. */
export const LIMITS = Object.freeze({
  /** Characters of markup, with what it renders by name. */
  markup: 200_000,
  /** Milliseconds of Liquid; slower machines fail here before they hang. */
  milliseconds: 1000,
  /** Pieces of markup, tags and outputs that are rendered, those in loops each time. */
  steps: 200_000,
  /** Parts inside parts. */
  depth: 50,
  /** What Liquid counts as memory: characters and list items that filters and ranges make. */
  memory: 20_000_000,
  /** Characters that come out, but for pictures. */
  output: 262_144,
  /** Characters that come out, with pictures. */
  everything: 12_000_000,
});

/** HTML that Liquid made, and where each character of it comes from. */
export interface LiquidOutput {
  readonly html: string;
  /** The place in the markup of an offset into the HTML. */
  placeOf(offset: number): TextPlace;
}

/** Where a stretch of the output begins, and what of the markup it comes from. */
interface Mark {
  readonly at: number;
  readonly input: string;
  readonly begin: number;
  /** True for markup that is put out as it is, whose every character has its own place. */
  readonly verbatim: boolean;
}

type Emitter = { buffer: string; write(html: unknown): void };

/**
 * Renders markup with what is known. Throws TemplateError where it cannot be parsed or rendered, or costs too much.
 * Nothing outside the markup can be reached: parts are those that it defines itself.
 */
export function renderLiquid(
  markup: string,
  scope: Readonly<Record<string, unknown>>,
  around: FilterAround,
): LiquidOutput {
  const liquid = createLiquid(around, LIMITS);
  const marks: Mark[] = [];
  countSteps(liquid, marks);
  try {
    const html = String(liquid.parseAndRenderSync(markup, scope));
    checkLength(html);
    return { html, placeOf: (offset) => placeIn(marks, offset) };
  } catch (error) {
    throw toTemplateError(error);
  }
}

/** Puts a renderer in the place of Liquid's own that counts, and notes what the output is made from. */
function countSteps(liquid: Liquid, marks: Mark[]): void {
  const { renderer } = liquid;
  let main: Emitter | null = null;
  let steps = 0;
  let depth = 0;
  renderer.renderTemplates = function* (templates: Template[], ctx, given) {
    const emitter = (given ?? {
      buffer: "",
      write(html: unknown) {
        this.buffer += typeof html === "string" ? html : toOutput(html);
      },
    }) as Emitter;
    main ??= emitter;
    // A loop with nothing in it takes a step as well.
    if (++steps % 64 === 0) ctx.renderLimit.check(performance.now());
    if (++depth > LIMITS.depth) {
      throw new Error(`found parts ${depth} deep, expected ${LIMITS.depth} at most`);
    }
    for (const template of templates) {
      const { token } = template;
      if (++steps > LIMITS.steps) {
        throw new LimitError(`found over ${LIMITS.steps} steps, expected fewer loops`, token);
      }
      if (steps % 64 === 0) ctx.renderLimit.check(performance.now());
      if (emitter === main) marks.push(toMark(emitter.buffer.length, token));
      try {
        const html = yield template.render(ctx, emitter as never);
        if (html) emitter.write(html);
      } catch (error) {
        throw error instanceof LimitError || LiquidError.is(error)
          ? error
          : new LimitError(messageOf(error), token);
      }
      if (emitter.buffer.length > LIMITS.everything) {
        throw new LimitError(`found over ${LIMITS.everything} characters of HTML, expected fewer`, token);
      }
      if (ctx.breakCalled || ctx.continueCalled) break;
    }
    depth--;
    return emitter.buffer;
  };
}

/** A fault with the piece of markup that it is in. */
class LimitError extends Error {
  readonly token: Template["token"];

  constructor(message: string, token: Template["token"]) {
    super(message);
    this.token = token;
  }
}

function toMark(at: number, token: Template["token"]): Mark {
  const trimmed = "trimLeft" in token && typeof token.trimLeft === "number" ? token.trimLeft : 0;
  return {
    at,
    input: token.input,
    begin: token.begin + trimmed,
    verbatim: "getContent" in token && !("name" in token),
  };
}

/** How Liquid writes a value. */
function toOutput(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(toOutput).join("");
  return String(value);
}

/** The mark before an offset, found by halving. */
function placeIn(marks: readonly Mark[], offset: number): TextPlace {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).at <= offset) low = middle + 1;
    else high = middle;
  }
  const mark = marks[low - 1];
  if (mark === undefined) return { line: 1, column: 1 };
  return placeAt(mark.input, mark.begin + (mark.verbatim ? offset - mark.at : 0));
}

function checkLength(html: string): void {
  const length = html.replace(/data:image\/[^"'\s)]*/g, "").length;
  if (length <= LIMITS.output) return;
  const detail = `found ${length} characters of HTML, expected ${LIMITS.output} at most`;
  throw new TemplateError({ in: "markup", line: 1, column: 1, detail });
}

function toTemplateError(error: unknown): TemplateError {
  if (error instanceof TemplateError) return error;
  const token = (error as { token?: Template["token"] }).token;
  const place = token === undefined ? { line: 1, column: 1 } : placeAt(token.input, token.begin);
  const detail = messageOf(error).replace(/,? ?(?:file:[^,]*, )?line:\d+, col:\d+$/, "");
  return new TemplateError({ in: "markup", ...place, detail }, { cause: error });
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/template render limit/.test(message)) {
    return `found no end after ${LIMITS.milliseconds} ms, expected fewer loops`;
  }
  if (/memory alloc limit/.test(message)) return "found texts or lists of too many items, expected fewer";
  if (/parse length limit/.test(message)) return `found over ${LIMITS.markup} characters, expected fewer`;
  return message.replace(
    /^ENOENT: Failed to lookup ("[^"]*").*$/,
    "found no template $1, expected one that is defined above",
  );
}
