import { type Composition, layoutSize } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { dayWords } from "../ui/day_words.ts";
import { oneLine } from "../ui/plain_text.ts";
import { Statement } from "../ui/statement.tsx";
import { todoDeclaration } from "./declaration.ts";
import { ListView } from "./list_view.tsx";
import { dueChangesAt, sayDue } from "./say_due.ts";
import type { TodoSettings } from "./settings.ts";
import { pressTodo, resumeTodo, selectedAt, shownItems, todoLabels, UNTOUCHED } from "./tick.ts";
import { sayLabels, wordsOf } from "../words/mod.ts";

/** Things to do that buttons tick, the same list on every device that shows it. */
export const todo = defineApp(todoDeclaration, {
  init: () => UNTOUCHED,
  press(stored, { button }, { settings }) {
    const state = resumeTodo(stored, settings);
    const next = pressTodo(state, button, settings);
    return next === state ? stored : next;
  },
  compose(stored, context): Composition {
    const { settings, panel, device, now } = context;
    const state = resumeTodo(stored, settings);
    const shown = shownItems(state, settings);
    const labels = sayLabels(todoLabels(state, settings), device.locale);
    const say = wordsOf(device.locale);
    const open = settings.items.length - state.ticked.length;
    const nothing = open === 0 && settings.pass_when_done ? { nothing: true } : {};
    const validUntil = dueChangesAt(shown.map(({ item }) => item.due), now);
    const title = oneLine(settings.title);
    if (shown.length === 0) return { ...empty(context), labels, validUntil, ...nothing };
    const words = dayWords(device.locale);
    const rows = shown.map(({ item, done }) => {
      const due = done ? null : sayDue(item.due, now, { words, say });
      return { text: oneLine(item.text), due: due?.text ?? "", late: due?.late ?? false, done };
    });
    const selected = selectedAt(state, shown);
    return {
      view: (
        <ListView
          frame={{
            panel,
            heading: { left: title, right: open === 0 ? say("all_done") : say("left", { count: open }) },
          }}
          rows={rows}
          selected={selected}
          selectable={device.buttons.length > 0}
          locale={device.locale}
        />
      ),
      labels,
      text: `${say("left", { count: open })}: ${rows[selected]?.text ?? ""}`,
      validUntil,
      ...nothing,
    };
  },
});

/** Nothing to do: because all is done, or because nobody has said what. */
function empty({ settings, panel, device }: AppContext<TodoSettings>): Pick<Composition, "view" | "text"> {
  const count = settings.items.length;
  const say = wordsOf(device.locale);
  const line = count === 0 ? say("add_items") : say("items_done", { count });
  const title = say("nothing_to_do");
  const { width, height } = layoutSize(panel);
  return {
    view: (
      <Statement
        frame={{
          panel,
          foot: { left: oneLine(settings.title), ...(width > height ? { right: device.name } : {}) },
        }}
        icon="list-check"
        title={title}
        lines={[{ text: line }]}
      />
    ),
    text: `${title}. ${line}`,
  };
}
