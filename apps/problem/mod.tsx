import { type Composition, inks, sizeClass } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { cutText, oneLine } from "../ui/plain_text.ts";
import { Statement, type StatementLine } from "../ui/statement.tsx";
import { wordsOf } from "../words/mod.ts";
import { problemDeclaration, type ProblemSettings } from "./declaration.ts";

/** Graphemes of a sentence that anybody reads on a wall; the log has the rest. */
const LONGEST = 300;

/** An error, drawn on glass. */
export const problem = defineApp(problemDeclaration, {
  compose(_state, context): Composition {
    const { detail, exchange_id = "" } = context.settings;
    const { title, advice } = sayFault(context);
    const { panel } = context;
    const { accent, ink } = inks(panel);
    const lines: StatementLine[] = [{ text: cutText(oneLine(detail), LONGEST) }, {
      text: cutText(oneLine(advice), LONGEST),
      strong: true,
    }];
    const short = exchange_id.length > 8 ? `…${exchange_id.slice(-8)}` : exchange_id;
    const foot = {
      left: footTexts(context),
      // The end of an id is what tells it from its neighbors.
      right: ["medium", "large"].includes(sizeClass(panel)) ? [exchange_id, short] : [short],
      always: true,
    } as const;
    return {
      view: (
        <Statement
          frame={{ panel, foot }}
          icon="warning"
          title={oneLine(title) || wordsOf(context.device.locale)("problem")}
          lines={lines}
          color={accent ?? ink}
        />
      ),
      labels: {},
      text: [title, detail, advice].map((part) => oneLine(part).replace(/\.$/, "")).filter((part) =>
        part !== ""
      )
        .join(". "),
      validUntil: null,
    };
  },
});

/** What is told of a fault in words of the device's language, where nothing else is. */
function sayFault(
  { settings: { fault, app = "", title, advice }, device }: AppContext<ProblemSettings>,
): { readonly title: string; readonly advice: string } {
  const say = wordsOf(device.locale);
  const own = {
    settings: () => ({ title: say("needs_settings"), advice: say("mend_settings") }),
    gone: () => ({ title: say("app_gone"), advice: say("choose_another") }),
    failed: () => ({ title: say("app_failed", { name: app }), advice: say("see_exchange") }),
    none: () => ({ title: "", advice: "" }),
  }[fault ?? "none"]();
  return { title: title || own.title, advice: advice ?? own.advice };
}

/** Device and time from the fullest to the shortest; no time when it is missing or cannot be read. */
function footTexts({ settings: { at }, now, device }: AppContext<ProblemSettings>): readonly string[] {
  const name = oneLine(device.name);
  try {
    const time = Temporal.Instant.from(at ?? "").toZonedDateTimeISO(now.timeZoneId);
    const hour = { hour: "2-digit", minute: "2-digit", hour12: false } as const;
    const short = time.toLocaleString(device.locale, hour);
    const full = time.toLocaleString(device.locale, { day: "numeric", month: "short", ...hour });
    return [`${name} · ${full}`, `${name} · ${short}`, short];
  } catch {
    return [name];
  }
}
