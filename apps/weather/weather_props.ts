import type { AppContext } from "../app.ts";
import type { SourceData } from "../source.ts";
import type { DayWords } from "../ui/day_words.ts";
import type { Outlook } from "./outlook.ts";
import type { Settings } from "./settings.ts";

/** What a view of the weather is made of. */
export interface WeatherProps {
  readonly look: Outlook;
  readonly data: SourceData;
  readonly context: AppContext<Settings>;
  readonly words: DayWords;
}
