import { type AppDevice, readSettings } from "../../apps/mod.ts";
import { composeFramed, findProgram } from "../../apps/programs.ts";
import { findModel } from "../../devices/mod.ts";
import type { Panel, View } from "../../renderers/mod.ts";
import { dashboard } from "./dashboard.tsx";

/** One reviewed picture: a screen on the glass of a model. */
export interface GoldenCase {
  /** The name of its file, without the extension. */
  readonly name: string;
  readonly panel: Panel;
  view(): View;
}

/** Eight kinds of glass: an LCD, one, four and sixteen grays, 8-bit files, three, four, six and seven inks, raw bytes. */
const MODELS = [
  "m5stickc_plus2",
  "og",
  "og_gen2",
  "kindle_4",
  "ws_7in5b_v2",
  "ws_7in3g",
  "reterminal_e1002",
  "ws_5in65f",
] as const;

/** Screens of apps, each where its layout is of another kind. */
const APPS: readonly (readonly [kind: string, model: string, settings: Readonly<Record<string, unknown>>])[] =
  [
    ["clock", "ws_2in13_v4", {}],
    ["clock", "tidbyt_gen1", {}],
    ["quiz", "og", {}],
    ["quiz", "m5stickc_plus2", {}],
    ["message", "ws_4in2_v2", {
      title: "Lunch",
      body: "Soup is **ready**.\n\n- leek\n- potato\n- Größe, Σούπα, Київ",
    }],
    ["welcome", "og_bwry", {}],
    ["problem", "badger_2040", { title: "Screen not composed", detail: "The app quiz failed." }],
    ["rotation", "reterminal_e1002", {}],
  ];

/** Every reviewed picture. */
export const goldenCases: readonly GoldenCase[] = [
  ...MODELS.map((id) => {
    const { panel } = findModel(id)!;
    return { name: `dashboard_${id}`, panel, view: () => dashboard(panel) };
  }),
  ...APPS.map(([kind, id, settings]) => {
    const { panel } = findModel(id)!;
    return { name: `${kind}_${id}`, panel, view: () => appView(kind, { id, settings }) };
  }),
];

function appView(
  kind: string,
  { id, settings }: { readonly id: string; readonly settings: Readonly<Record<string, unknown>> },
): View {
  const app = findProgram(kind)!;
  const model = findModel(id)!;
  const device: AppDevice = {
    name: "Lobby",
    friendlyId: "A1B2C3",
    admitted: true,
    serverUrl: "http://192.168.1.20:8080",
    locale: "en-GB",
    buttons: model.buttons.map(({ name }) => name),
    buttonPlaces: Object.fromEntries(model.buttons.map(({ name, edge, at }) => [name, { edge, at }])),
    drawsCaptions: model.drawsCaptions,
    typedLabels: {},
  };
  const context = {
    settings: readSettings(app, settings),
    now: Temporal.ZonedDateTime.from("2026-03-04T14:05:30+01:00[Europe/Berlin]"),
    panel: model.panel,
    device,
    data: {},
    apps: {},
  };
  return composeFramed(app, app.init(context), context).view;
}
