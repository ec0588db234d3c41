import { declareApp } from "../declare_app.ts";
import { type TodoSettings, todoSettings } from "./settings.ts";

/** Things to do that buttons tick, the same list on every device that shows it. */
export const todoDeclaration = declareApp<TodoSettings>({
  kind: "todo",
  name: "To do",
  description: "A list of things to do, ticked by buttons on any device that shows it.",
  settings: todoSettings,
  mayBeEmpty: true,
  shared: true,
});
