import type { Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { oneLine } from "../ui/plain_text.ts";
import { AskingView } from "./asking_view.tsx";
import { EndView, FeedbackView } from "./outcome_views.tsx";
import {
  answerQuiz,
  type Deal,
  questionAt,
  quizLabels,
  type QuizState,
  resumeQuiz,
  startQuiz,
} from "./play.ts";
import { type QuizSettings, quizSettings } from "./settings.ts";
import { quizText } from "./quiz_text.ts";
import { rowCaptions, writesChoices } from "./written.ts";

/** Questions with two or three answers on the buttons, feedback after each, a score at the end. */
export const quiz = defineApp<QuizSettings, QuizState>({
  kind: "quiz",
  name: "Quiz",
  description: "Questions with their answers on the buttons, feedback after each, and a score at the end.",
  settings: quizSettings,
  init: (context) => startQuiz(dealOf(context)),
  press(state, { button }, context) {
    const deal = dealOf(context);
    return answerQuiz(resumeQuiz(state, deal), button, deal);
  },
  compose(stored, context): Composition {
    const { questions } = context.settings;
    const state = resumeQuiz(stored, dealOf(context));
    const labels = Object.fromEntries(
      Object.entries(quizLabels(state, questions)).map(([button, text]) => [button, oneLine(text)]),
    );
    const question = questionAt(state, questions);
    const props = { context, state, question };
    const view = {
      asking: () => <AskingView {...props} />,
      feedback: () => <FeedbackView {...props} />,
      end: () => <EndView {...props} />,
    }[state.phase]();
    const written = state.phase === "asking" && writesChoices(question, context);
    const captions = written ? { captions: rowCaptions(question, labels, context) } : {};
    return { view, labels, ...captions, text: quizText(state, questions), validUntil: null };
  },
});

function dealOf({ settings: { questions, shuffle }, now, device }: AppContext<QuizSettings>): Deal {
  return { questions, shuffle, seed: `${device.friendlyId} ${now.epochMilliseconds}` };
}
