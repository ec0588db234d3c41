import type { Composition } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import type { SourceData } from "../source.ts";
import type { IconName } from "./icon.tsx";
import { cutText, oneLine } from "./plain_text.ts";
import { Statement } from "./statement.tsx";
import { type WordName, wordsOf } from "../words/mod.ts";

/** What an app says of itself while it has nothing to show. */
export interface MissingWords {
  /** The app's name, for the foot. */
  readonly app: string;
  /** What is missing, after "Cannot fetch": `the_weather`. */
  readonly what: WordName;
  /** What will be shown, as a sentence. */
  readonly promise: string;
  /** What to look at where it cannot be fetched, as a sentence. */
  readonly advice: string;
}

/** A screen without data: not fetched yet, cannot be fetched, or not what was expected. */
export function missingData(
  data: SourceData,
  words: MissingWords,
  context: AppContext<unknown>,
): Composition {
  const say = wordsOf(context.device.locale);
  const what = say(words.what);
  if (data.error !== null) {
    return statement(
      {
        icon: "wifi-off",
        title: say("cannot_fetch", { what }),
        lines: [cutText(oneLine(data.error), 200), words.advice],
      },
      words,
      context,
    );
  }
  if (data.fetchedAt === null) {
    const title = say("fetching", { what });
    return statement({ icon: "hourglass", title, lines: [words.promise] }, words, context);
  }
  return statement(
    {
      icon: "question",
      title: say("cannot_read", { what }),
      lines: [say("not_expected"), words.advice],
    },
    words,
    context,
  );
}

/** A screen that says what to choose first. */
export function chooseFirst(
  told: { readonly icon: IconName; readonly title: WordName; readonly line: WordName },
  app: string,
  context: AppContext<unknown>,
): Composition {
  const say = wordsOf(context.device.locale);
  const lines = [say(told.line), say("settings_at", { url: context.device.serverUrl })];
  return statement({ icon: told.icon, title: say(told.title), lines }, { app }, context);
}

function statement(
  told: { readonly icon: IconName; readonly title: string; readonly lines: readonly string[] },
  { app }: Pick<MissingWords, "app">,
  { panel, device }: AppContext<unknown>,
): Composition {
  const [first = "", second = ""] = told.lines;
  return {
    view: (
      <Statement
        frame={{ panel, foot: { left: app, right: oneLine(device.name) } }}
        icon={told.icon}
        title={told.title}
        lines={[{ text: first }, { text: second, strong: true }]}
      />
    ),
    labels: {},
    text: [told.title, ...told.lines].filter((text) => text !== "").join(". "),
    validUntil: null,
  };
}
