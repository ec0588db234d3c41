import type { Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { oneLine } from "../ui/plain_text.ts";
import { AskingView } from "./asking_view.tsx";
import { quizDeclaration } from "./declaration.ts";
import { EndView, FeedbackView } from "./outcome_views.tsx";
import { answerQuiz, type Deal, questionAt, quizLabels, resumeQuiz, startQuiz } from "./play.ts";
import type { QuizSettings } from "./settings.ts";
import { quizText } from "./quiz_text.ts";
import { rowCaptions, writesChoices } from "./written.ts";
import { choicesOf } from "./question.ts";
import { sayQuestion } from "./say_question.ts";
import { sayLabels, wordsOf } from "../words/mod.ts";

/** Questions with two or three answers on the buttons, feedback after each, a score at the end. */
export const quiz = defineApp(quizDeclaration, {
  init: (context) => startQuiz(dealOf(context)),
  press(state, { button }, context) {
    const deal = dealOf(context);
    return answerQuiz(resumeQuiz(state, deal), button, deal);
  },
  compose(stored, context): Composition {
    const { locale } = context.device;
    const say = wordsOf(locale);
    const questions = context.settings.questions.map((question) => sayQuestion(question, say));
    const state = resumeQuiz(stored, dealOf(context));
    const question = questionAt(state, questions);
    const choices = state.phase === "asking" ? choicesOf(question) : [];
    const given = quizLabels(state, questions);
    const said = sayLabels(given, locale);
    const labels = Object.fromEntries(
      Object.entries(given).map(([button, text]) => {
        return [button, oneLine(choices.includes(text) ? text : said[button] ?? text)];
      }),
    );
    const props = { context, state, question };
    const view = {
      asking: () => <AskingView {...props} />,
      feedback: () => <FeedbackView {...props} />,
      end: () => <EndView {...props} />,
    }[state.phase]();
    const written = state.phase === "asking" && writesChoices(question, context);
    const captions = written ? { captions: rowCaptions(question, labels, context) } : {};
    return { view, labels, ...captions, text: quizText(state, questions, say), validUntil: null };
  },
});

function dealOf({ settings: { questions, shuffle }, now, device }: AppContext<QuizSettings>): Deal {
  return { questions, shuffle, seed: `${device.friendlyId} ${now.epochMilliseconds}` };
}
