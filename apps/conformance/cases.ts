import type { Panel } from "../../renderers/mod.ts";
import type { AnyApp, AppContext, AppDevice } from "../app.ts";
import { calendarCases } from "../calendar/cases.ts";
import { feedCases } from "../feed/cases.ts";
import { homeAssistantCases } from "../home_assistant/cases.ts";
import { readSettings } from "../settings.ts";
import { templateExtremes } from "../template/extremes.ts";
import { layoutExtremes } from "../layout/extremes.ts";
import { transitCases } from "../transit/cases.ts";
import { weatherCases } from "../weather/cases.ts";
import { countdownCases } from "../countdown/cases.ts";
import { counterCases } from "../counter/cases.ts";
import { timerCases } from "../timer/cases.ts";
import { todoCases } from "../todo/cases.ts";
import { pollCases } from "../poll/cases.ts";
import { qrCases } from "../qr/cases.ts";
import { photoCases } from "../photo/cases.ts";
import { chartCases } from "../chart/cases.ts";
import { sensorsCases } from "../sensors/cases.ts";
import { tableCases } from "../table/cases.ts";
import { type ConformanceCase, HOSTILE_TEXT, long, LONG_TEXT } from "./case.ts";
import { composeInFrame, type FramedCase } from "./framing.ts";

export { type ConformanceCase, HOSTILE_TEXT, LONG_TEXT };

/** Cases that an app brings along, such as with data of its sources, by its kind. */
const OWN_CASES: Readonly<Record<string, readonly ConformanceCase[]>> = {
  calendar: calendarCases,
  feed: feedCases,
  home_assistant: homeAssistantCases,
  transit: transitCases,
  weather: weatherCases,
  photo: photoCases,
  qr: qrCases,
  poll: pollCases,
  todo: todoCases,
  timer: timerCases,
  countdown: countdownCases,
  counter: counterCases,
  chart: chartCases,
  sensors: sensorsCases,
  table: tableCases,
};

const question = (text: string, choices: readonly string[]) => ({
  question: text.slice(0, 500),
  type: "choice",
  choices: choices.map((choice) => choice.slice(0, 80)),
  answer: choices[0]?.slice(0, 80),
  explanation: text.slice(0, 500),
});

/** Settings that fill each app to its limits, and settings that try to break it. */
const EXTREMES: Readonly<Record<string, { readonly long: unknown; readonly hostile: unknown }>> = {
  message: {
    long: { title: long(200), body: `# ${long(60)}\n\n- ${long(300)}\n\n> ${long(200)}\n\n${LONG_TEXT}` },
    hostile: {
      title: HOSTILE_TEXT,
      body: `${HOSTILE_TEXT}\n\n${">".repeat(300)}${"*".repeat(99)}\n\n|a|\n|-|\n|b|`,
    },
  },
  quiz: {
    long: { title: long(60), questions: [question(long(500), [long(80), `B ${long(70)}`, `C ${long(70)}`])] },
    hostile: {
      title: HOSTILE_TEXT.slice(0, 60),
      questions: [question(HOSTILE_TEXT, ["\ud800", "<b>", "\u0000"])],
    },
  },
  rotation: {
    long: { colors: [long(40), `1 ${long(30)}`, `2 ${long(30)}`] },
    hostile: { colors: ["\ud800", "<i>", "\u0001"] },
  },
  layout: layoutExtremes({ long, hostile: HOSTILE_TEXT }),
  template: templateExtremes({ long: LONG_TEXT, hostile: HOSTILE_TEXT }),
  problem: {
    long: {
      title: long(300),
      detail: LONG_TEXT,
      advice: LONG_TEXT,
      exchange_id: long(60),
      at: "2026-11-23T14:05:00Z",
    },
    hostile: {
      title: "",
      detail: HOSTILE_TEXT,
      advice: HOSTILE_TEXT,
      exchange_id: HOSTILE_TEXT,
      at: "never",
    },
  },
};

const DEFAULTS: Readonly<Record<string, unknown>> = {
  problem: { title: "Screen not composed", detail: "The app quiz failed while it composed this screen." },
};

const BUTTONS: Partial<AppDevice> = { buttons: ["A", "B", "C"] };

/** The cases that an app brings along. */
export function ownCases({ kind }: AnyApp): readonly ConformanceCase[] {
  return OWN_CASES[kind] ?? [];
}

/** Every case of an app: plain, with drawn captions, full to its limits, and hostile. */
export function conformanceCases(app: AnyApp): readonly ConformanceCase[] {
  const plain = DEFAULTS[app.kind] ?? {};
  const extremes = EXTREMES[app.kind] ?? { long: {}, hostile: {} };
  const typed = (text: string) => ({ ...BUTTONS, name: text, typedLabels: { A: text, C: text } });
  return [
    { name: "default", settings: plain, device: {}, presses: "" },
    { name: "with drawn captions", settings: plain, device: BUTTONS, presses: "" },
    { name: "with captions on every edge", settings: plain, device: everyEdge(), presses: "" },
    { name: "after a press", settings: plain, device: { ...BUTTONS, drawsCaptions: true }, presses: "B" },
    { name: "after many presses", settings: plain, device: BUTTONS, presses: "A".repeat(20) },
    { name: "waiting", settings: plain, device: { admitted: false, name: "" }, presses: "" },
    {
      name: "long",
      settings: extremes.long,
      device: typed(LONG_TEXT.slice(0, 120).toWellFormed()),
      presses: "",
    },
    { name: "long after a press", settings: extremes.long, device: {}, presses: "B" },
    { name: "hostile", settings: extremes.hostile, device: typed(HOSTILE_TEXT), presses: "A" },
    ...ownCases(app),
  ];
}

function everyEdge(): Partial<AppDevice> {
  const edges = ["top", "right", "left"] as const;
  const buttons = ["A", "B", "C"];
  return {
    buttons,
    buttonPlaces: Object.fromEntries(
      buttons.map((button, index) => [button, { edge: edges[index]!, at: 0.5 }]),
    ),
    typedLabels: { A: "Coffee", B: "Lights off", C: "Call help" },
  };
}

/** What the app is asked with, at a fixed time in a zone with summer time. */
export function conformanceContext(app: AnyApp, given: ConformanceCase, panel: Panel): AppContext<unknown> {
  return {
    settings: readSettings(app, given.settings),
    now: Temporal.ZonedDateTime.from("2026-11-23T14:05:30+01:00[Europe/Berlin]"),
    panel,
    device: {
      name: "Lobby",
      friendlyId: "A1B2C3",
      admitted: true,
      serverUrl: "http://192.168.1.20:8080",
      locale: "en-GB",
      buttons: [],
      drawsCaptions: false,
      typedLabels: {},
      ...given.device,
    },
    data: given.data ?? {},
    apps: {},
  };
}

/** The composition of a case on a panel, in the frame of its device. */
export function composeCase(app: AnyApp, given: ConformanceCase, panel: Panel): FramedCase {
  const context = conformanceContext(app, given, panel);
  let state = app.init(context);
  for (const button of given.presses) state = app.press(state, { button }, context);
  return composeInFrame(app, state, context);
}
