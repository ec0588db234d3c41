import { checkTemplate, readSettings, type TemplateReport } from "../apps/mod.ts";
import type { AppRow } from "../database/mod.ts";
import { definePanel, type Panel, viewImage } from "../renderers/mod.ts";
import { type DataRef, toSourceData } from "./data/data_refs.ts";
import { InvalidBodyError } from "./errors.ts";
import { gatherLook, lookAt, type LookOptions } from "./look.ts";
import { previewDeviceOf } from "./preview.ts";
import { expectProgram } from "./routes/api/known.ts";
import { appContext, requireApp } from "./screens.ts";
import { withoutSecrets } from "./secrets.ts";
import type { Services } from "./services.ts";

/** The texts of a template that one edits. */
export const DRAFT_TEXTS = ["markup", "style", "transform"] as const;

/** A template's texts as they are typed. */
export type TemplateDraft = Readonly<Record<(typeof DRAFT_TEXTS)[number], string>>;

/** Glass that differs as much as templates have to bear: small and in color, with red, without grays, large. */
export const DRAFT_PANELS: readonly Panel[] = [
  definePanel({ width: 240, height: 135, pixelFormat: "rgb565", ppi: 240 }),
  definePanel({ width: 400, height: 300, pixelFormat: "bwr", ppi: 119 }),
  definePanel({ width: 800, height: 480, pixelFormat: "gray1", ppi: 124 }),
  definePanel({ width: 1872, height: 1404, pixelFormat: "gray4", ppi: 300 }),
];

/** What came under one name. */
export interface DraftData {
  readonly name: string;
  /** JSON, indented; null when nothing has come. */
  readonly json: string | null;
  /** Why nothing newer came, or null. */
  readonly error: string | null;
}

/** All that there is to say about a draft. */
export interface DraftReview extends TemplateReport {
  readonly data: readonly DraftData[];
  /** True where examples stand in the place of data that has never come. */
  readonly sample: boolean;
}

/** A draft on one panel: a `data:` URL, or why there is none. */
export interface DraftPicture {
  readonly panel: Panel;
  readonly picture: string | null;
  readonly problem: string | null;
}

/** Characters of one source's data that are shown. */
const MOST_JSON = 20_000;

/** An app's settings with the texts of a draft in the place of its own. */
export function draftSettings({ settings }: AppRow, draft: TemplateDraft): Record<string, unknown> {
  return { ...settings, ...draft };
}

/** Checks a draft on all panels, with the data that is there. Writes nothing and fetches nothing. */
export async function reviewDraft(
  services: Services,
  app: AppRow,
  { draft, baseUrl }: { readonly draft: TemplateDraft; readonly baseUrl: string },
): Promise<DraftReview> {
  const settings = draftSettings(app, draft);
  const unfit = unfitTexts(settings);
  if (unfit.length > 0) return { faults: unfit, unsupported: [], data: [], sample: false };
  const options = lookOptions(services, { ...app, settings }, { panel: DRAFT_PANELS[0]!, baseUrl });
  const { inputs, base, sample } = await gatherLook(services, options);
  const program = requireApp(app.kind);
  const reports = DRAFT_PANELS.map((panel) => {
    const context = appContext(program, { ...inputs, panel }, base.toInstant());
    return checkTemplate({ ...context, settings: readSettings(program, settings) });
  });
  const data = Object.entries(inputs.data ?? {}).map(([name, ref]) => toDraftData(name, ref));
  return {
    faults: distinct(reports.flatMap(({ faults }) => faults)),
    unsupported: distinct(reports.flatMap(({ unsupported }) => unsupported)),
    data,
    sample,
  };
}

/** Draws a draft that has no faults on every panel. Writes nothing and fetches nothing. */
export async function drawDraft(
  services: Services,
  app: AppRow,
  { draft, baseUrl }: { readonly draft: TemplateDraft; readonly baseUrl: string },
): Promise<readonly DraftPicture[]> {
  const settings = draftSettings(app, draft);
  return await Promise.all(DRAFT_PANELS.map(async (panel): Promise<DraftPicture> => {
    const options = lookOptions(services, { ...app, settings }, { panel, baseUrl });
    try {
      const { screen } = await lookAt(services, { ...options, step: 0, presses: [] });
      const bytes = await viewImage(screen.image.bytes, { panel: screen.panel, colors: "measured" });
      return { panel, picture: `data:image/png;base64,${bytes.toBase64()}`, problem: null };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const { device, timeZone } = options.target;
      const inputs = { kind: app.kind, settings, state: undefined, device, panel, timeZone };
      return { panel, picture: null, problem: withoutSecrets(message, inputs) };
    }
  }));
}

function lookOptions(
  { config }: Services,
  { id, kind, settings }: Pick<AppRow, "id" | "kind" | "settings">,
  { panel, baseUrl }: { readonly panel: Panel; readonly baseUrl: string },
): Omit<LookOptions, "step" | "presses"> {
  const device = previewDeviceOf(null, baseUrl);
  const target = { value: "", panel, device, deviceId: null, timeZone: config.timeZone, buttons: [] };
  return { kind, settings, appId: id, target };
}

/** Texts that are too long to be stored. Throws InvalidBodyError for other settings that do not fit. */
function unfitTexts(settings: Record<string, unknown>): TemplateReport["faults"] {
  try {
    expectProgram({ kind: "template", settings });
    return [];
  } catch (error) {
    if (!(error instanceof InvalidBodyError)) throw error;
    const faults = error.faults.flatMap(({ path, detail }) => {
      const text = DRAFT_TEXTS.find((name) => path === `settings.${name}`);
      return text === undefined ? [] : [{ in: text, line: 1, column: 1, detail }];
    });
    if (faults.length === 0) throw error;
    return faults;
  }
}

function toDraftData(name: string, ref: DataRef): DraftData {
  const { value, error } = toSourceData(ref);
  if (ref.hash === null) return { name, json: null, error };
  const json = JSON.stringify(value, null, 2);
  return { name, json: json.length > MOST_JSON ? `${json.slice(0, MOST_JSON)}…` : json, error };
}

/** Each finding once, in the order of its place. */
function distinct<Found extends { readonly in: string; readonly line: number; readonly column: number }>(
  found: readonly Found[],
): readonly Found[] {
  const once = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  const rank = ({ in: text }: Found) => DRAFT_TEXTS.findIndex((name) => name === text);
  return once.toSorted((one, other) =>
    rank(one) - rank(other) || one.line - other.line || one.column - other.column
  );
}
