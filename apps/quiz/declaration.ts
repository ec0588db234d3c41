import { declareApp } from "../declare_app.ts";
import { type QuizSettings, quizSettings } from "./settings.ts";

/** Questions with two or three answers on the buttons, feedback after each, a score at the end. */
export const quizDeclaration = declareApp<QuizSettings>({
  kind: "quiz",
  name: "Quiz",
  description: "Questions with their answers on the buttons, feedback after each, and a score at the end.",
  settings: quizSettings,
});
