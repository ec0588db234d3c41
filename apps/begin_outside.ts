import type { Composition } from "../renderers/mod.ts";
import type { AppContext } from "./app.ts";
import { hasNoSource, outsideData, type OutsideSettings } from "./outside_data.ts";
import type { SourceData } from "./source.ts";
import { agedFrame } from "./ui/aged.ts";
import type { IconName } from "./ui/icon.tsx";
import { chooseFirst, missingData } from "./ui/missing_data.tsx";
import { oldHeading } from "./ui/old_heading.ts";
import { type WordName, wordsOf } from "./words/mod.ts";

/** What an app over outside data says of itself. */
export interface OutsideWords {
  /** The app's name, for the foot. */
  readonly app: WordName;
  /** Where nothing is chosen yet. */
  readonly choose: { readonly icon: IconName; readonly title: WordName; readonly line: WordName };
  /** What is missing, after "Cannot fetch": `the_numbers`. */
  readonly what: WordName;
  /** What will be shown, as a sentence. */
  readonly promise: WordName;
  /** Where data came, but not what the settings look for, as a sentence. */
  readonly elsewhere: WordName;
}

/** What was found in outside data and the frame of its screen; or the screen that stands there instead. */
export type OutsideBeginning<Found> =
  | { readonly screen: Composition }
  | {
    readonly screen: null;
    readonly data: SourceData;
    readonly found: Found;
    /** With the app's name at the foot, and how old the data is where that must be said. */
    readonly frame: ReturnType<typeof agedFrame>;
  };

/** How every app over outside data begins; `find` answers null where what it looks for is not in the data. */
export function beginOutside<Found>(
  context: AppContext<OutsideSettings & { readonly title: string }>,
  words: OutsideWords,
  find: (value: unknown) => Found | null,
): OutsideBeginning<Found> {
  const { choose, what, elsewhere } = words;
  const say = wordsOf(context.device.locale);
  const [app, promise] = [say(words.app), say(words.promise)];
  if (hasNoSource(context)) return { screen: chooseFirst(choose, app, context) };
  const data = outsideData(context);
  const found = find(data.value);
  if (found === null) {
    const advice = say(data.value === null ? "try_address" : elsewhere);
    return { screen: missingData(data, { app, what, promise, advice }, context) };
  }
  // The title stands large above what it names.
  const foot = { left: app };
  const frame = agedFrame({ panel: context.panel, foot, ...oldHeading(data, context) }, data, context);
  return { screen: null, data, found, frame };
}
