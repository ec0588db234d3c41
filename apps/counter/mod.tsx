import type { Composition } from "../../renderers/mod.ts";
import { defineApp } from "../app.ts";
import { FigurePage } from "../ui/figure_page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { sayNumber, sayShortNumber } from "../ui/say_number.ts";
import { countLabels, goalShare, pressCount, resumeCount, startCount } from "./count.ts";
import { counterDeclaration } from "./declaration.ts";
import { sayLabels, wordsOf } from "../words/mod.ts";

/** A number that buttons count up and down, the same on every device that shows it. */
export const counter = defineApp(counterDeclaration, {
  init: ({ settings }) => startCount(settings),
  press: (stored, { button }, { settings }) => {
    const count = resumeCount(stored, settings);
    const next = pressCount(count, button, settings);
    return next === count ? stored : next;
  },
  compose(stored, { settings, panel, device }): Composition {
    const count = resumeCount(stored, settings);
    const say = (value: number) => sayNumber(value, device.locale);
    const title = oneLine(settings.title);
    const unit = oneLine(settings.unit);
    const share = goalShare(count, settings);
    const reached = share === 1 ? wordsOf(device.locale)("goal_reached") : "";
    const goal = share === null
      ? ""
      : reached || wordsOf(device.locale)("of", { value: say(settings.goal ?? 0) });
    return {
      view: (
        <FigurePage
          frame={{ panel }}
          title={title}
          figures={[
            { text: say(count.value), unit },
            { text: say(count.value) },
            { text: sayShortNumber(count.value, device.locale) },
          ]}
          caption={goal}
          {...(share === null ? {} : { share })}
        />
      ),
      labels: sayLabels(countLabels(count, settings), device.locale),
      text: [title, [say(count.value), unit, goal].filter((part) => part !== "").join(" ")]
        .filter((part) => part !== "").join(": "),
      validUntil: null,
    };
  },
});
