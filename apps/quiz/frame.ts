import type { AppContext } from "../app.ts";
import type { PageFrame } from "../ui/page.tsx";
import type { QuizState } from "./play.ts";
import type { Question } from "./question.ts";
import type { QuizSettings } from "./settings.ts";
import { wordsOf } from "../words/mod.ts";

/** What each screen of a quiz is drawn from. */
export interface QuizViewProps {
  readonly context: AppContext<QuizSettings>;
  readonly state: QuizState;
  readonly question: Question;
}

/** The page of a quiz: its title, and how far it is unless `right` says something else. */
export function frameOf({ context, state }: QuizViewProps, right?: string): PageFrame {
  const { panel, settings } = context;
  const place = wordsOf(context.device.locale)("place", {
    at: state.index + 1,
    all: settings.questions.length,
  });
  return { panel, heading: { left: settings.title, right: right ?? place } };
}
