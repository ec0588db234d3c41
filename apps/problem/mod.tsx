import { z } from "zod";
import { type Composition, inks, sizeClass } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { cutText, oneLine } from "../ui/plain_text.ts";
import { Statement, type StatementLine } from "../ui/statement.tsx";
import { wordsOf } from "../words/mod.ts";

const settings = z.object({
  title: z.string().meta({ title: "Title", description: "What went wrong, in three or four words." }),
  detail: z.string().meta({ title: "Detail", description: "One sentence that says what was found." }),
  advice: z.string().optional().meta({ title: "Advice", description: "What to do now." }),
  exchange_id: z.string().optional().meta({ title: "Exchange", description: "Where the log tells more." }),
  at: z.string().optional().meta({ title: "Time", description: "When it happened, RFC 3339 in UTC." }),
});

type Settings = z.output<typeof settings>;

/** Graphemes of a sentence that anybody reads on a wall; the log has the rest. */
const LONGEST = 300;

/** An error, drawn on glass. */
export const problem = defineApp<Settings>({
  kind: "problem",
  name: "Problem",
  description: "What went wrong, what to do, and where the log tells more.",
  installable: false,
  settings,
  compose(_state, context): Composition {
    const { title, detail, advice = "", exchange_id = "" } = context.settings;
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

/** Device and time from the fullest to the shortest; no time when it is missing or cannot be read. */
function footTexts({ settings: { at }, now, device }: AppContext<Settings>): readonly string[] {
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
