// data table
import type { Question } from "./question.ts";

/** What a quiz asks until somebody writes questions of their own. */
export const STARTER_QUESTIONS: Question[] = [
  {
    question: "Which planet has the shortest day?",
    type: "choice",
    choices: ["Earth", "Jupiter", "Saturn"],
    answer: "Jupiter",
    explanation: "It turns once in just under ten hours.",
  },
  {
    question: "Sound travels faster in water than in air.",
    type: "true_false",
    answer: "True",
    explanation: "More than four times as fast.",
  },
  {
    question: "Does an octopus have three hearts?",
    type: "yes_no",
    answer: "Yes",
    explanation: "Two serve the gills, one the rest of the body.",
  },
  {
    question: "What is the capital of Australia?",
    type: "choice",
    choices: ["Sydney", "Melbourne", "Canberra"],
    answer: "Canberra",
    explanation: "It was founded as the capital in 1913.",
  },
  {
    question: "Lightning never strikes the same place twice.",
    type: "true_false",
    answer: "False",
    explanation: "Tall buildings are struck many times a year.",
  },
  {
    question: "Are bats blind?",
    type: "yes_no",
    answer: "No",
    explanation: "All bats can see; many find their way by echo as well.",
  },
  {
    question: "How many bones does an adult human have?",
    type: "choice",
    choices: ["106", "206", "306"],
    answer: "206",
    explanation: "Babies have more: some grow together later.",
  },
  {
    question: "Venus is hotter than Mercury.",
    type: "true_false",
    answer: "True",
    explanation: "Its thick air keeps the heat in.",
  },
  {
    question: "Was the Eiffel Tower built for a world's fair?",
    type: "yes_no",
    answer: "Yes",
    explanation: "For that of 1889, in Paris.",
  },
  {
    question: "Which metal is liquid at room temperature?",
    type: "choice",
    choices: ["Mercury", "Lead", "Tin"],
    answer: "Mercury",
    explanation: "It freezes at minus 39 degrees Celsius.",
  },
];
