/** The face of this floor for whoever runs all apps in one thread, as tests do; `lazy.ts` loads those that are asked for. */
import type { AnyApp } from "./app.ts";
import { calendar } from "./calendar/mod.tsx";
import { chart } from "./chart/mod.tsx";
import { clock } from "./clock/mod.tsx";
import { countdown } from "./countdown/mod.tsx";
import { counter } from "./counter/mod.tsx";
import { feed } from "./feed/mod.tsx";
import { homeAssistant } from "./home_assistant/mod.tsx";
import { labels } from "./labels/mod.tsx";
import { createLayout } from "./layout/mod.tsx";
import { message } from "./message/mod.tsx";
import { photo } from "./photo/mod.tsx";
import { poll } from "./poll/mod.tsx";
import { problem } from "./problem/mod.tsx";
import { qr } from "./qr/mod.tsx";
import { quiz } from "./quiz/mod.tsx";
import { rotation } from "./rotation/mod.tsx";
import { sensors } from "./sensors/mod.tsx";
import { table } from "./table/mod.tsx";
import { template } from "./template/mod.tsx";
import { timer } from "./timer/mod.tsx";
import { todo } from "./todo/mod.tsx";
import { transit } from "./transit/mod.tsx";
import { weather } from "./weather/mod.tsx";
import { welcome } from "./welcome/mod.tsx";

/** Every app with its program, in alphabetical order. */
export const programs: readonly AnyApp[] = [
  calendar,
  chart,
  clock,
  countdown,
  counter,
  feed,
  homeAssistant,
  labels,
  createLayout((kind) => findProgram(kind)),
  message,
  photo,
  poll,
  problem,
  qr,
  quiz,
  rotation,
  sensors,
  table,
  template,
  timer,
  todo,
  transit,
  weather,
  welcome,
];

/** The app of this kind with its program, or null when there is none. */
export function findProgram(kind: string): AnyApp | null {
  return programs.find((app) => app.kind === kind) ?? null;
}

export { composeFramed } from "./frame/mod.ts";
export { checkTemplate } from "./template/check_template.ts";
export { templateNames } from "./template/template_names.ts";
