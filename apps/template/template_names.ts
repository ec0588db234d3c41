import type { AppContext } from "../app.ts";
import { createLiquid } from "./create_liquid.ts";
import { LIMITS } from "./render_liquid.ts";
import { templateScope } from "./scope.ts";
import type { TemplateSettings } from "./settings.ts";
import { createTemplateClock } from "./template_clock.ts";

/** What a name stands for, in words, and the names inside it. */
export interface NameTree {
  readonly is: string;
  readonly names?: Readonly<Record<string, NameTree>>;
}

/** Everything that a template's markup can name. */
export interface TemplateNames {
  readonly filters: readonly string[];
  readonly tags: readonly string[];
  /** What is known at the top, with what is inside of it. */
  readonly scope: Readonly<Record<string, NameTree>>;
}

/** Names inside names that are listed, and names of one object. */
const DEPTH = 5;
const NAMES = 60;
/** Names that are listed in all. */
const MOST = 500;

/** What a template's markup can name with the data that is there. */
export function templateNames(context: AppContext<TemplateSettings>): TemplateNames {
  const clock = createTemplateClock(context.now, context.settings.time_step_minutes);
  const liquid = createLiquid({ clock, locale: context.device.locale }, LIMITS);
  const left = { names: MOST };
  // First what is always there, so that no amount of data leaves it out.
  const { trmnl, ...data } = templateScope(context, clock);
  return {
    filters: Object.keys(liquid.filters),
    tags: [...Object.keys(liquid.tags).filter((tag) => /^\w+$/.test(tag)), "endtemplate"],
    scope: namesIn({ trmnl, ...data }, { left, depth: DEPTH }),
  };
}

interface Room {
  readonly left: { names: number };
  readonly depth: number;
}

function namesIn(value: object, { left, depth }: Room): Record<string, NameTree> {
  if (depth === 0) return {};
  const found = Object.entries(value).slice(0, NAMES).slice(0, Math.max(0, left.names));
  left.names -= found.length;
  return Object.fromEntries(found.map(([name, one]) => [name, toTree(one, { left, depth: depth - 1 })]));
}

function toTree(value: unknown, room: Room): NameTree {
  if (Array.isArray(value)) {
    const ends = value.length === 0 ? {} : { first: value[0], last: value.at(-1) };
    return { is: `list of ${value.length}`, names: namesIn({ ...ends, size: value.length }, room) };
  }
  if (value === null || value === undefined) return { is: "nothing" };
  if (typeof value !== "object") return { is: typeof value === "string" ? "text" : typeof value };
  return { is: "object", names: namesIn(value, room) };
}
