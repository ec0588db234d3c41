import type { TemplateNames, TemplateReport } from "../apps/mod.ts";
import type { AppRow } from "../database/mod.ts";
import { viewImage } from "../renderers/panels.ts";
import { type DataRef, toSourceData } from "./data/data_refs.ts";
import { type DraftPlace, targetsOf } from "./draft_panels.ts";
import { InvalidBodyError } from "./errors.ts";
import { gatherLook, lookAt, type LookInputs, type LookOptions } from "./look.ts";
import { expectProgram } from "./routes/api/known.ts";
import { withoutSecrets } from "./secrets.ts";
import type { Services } from "./services.ts";

/** The texts of a template that one edits. */
export const DRAFT_TEXTS = ["markup", "style", "transform"] as const;

/** A template's texts as they are typed. */
export type TemplateDraft = Readonly<Record<(typeof DRAFT_TEXTS)[number], string>>;

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
  /** What the markup can name; null where the texts could not be looked at. */
  readonly names: TemplateNames | null;
}

/** A draft in one place: a `data:` URL, or why there is none. */
export interface DraftPicture {
  readonly place: DraftPlace;
  readonly picture: string | null;
  readonly problem: string | null;
}

/** Characters of one source's data that are shown. */
const MOST_JSON = 20_000;

/** An app's settings with the texts of a draft in the place of its own. */
export function draftSettings({ settings }: AppRow, draft: TemplateDraft): Record<string, unknown> {
  return { ...settings, ...draft };
}

/** A draft, and where it is looked at. */
export interface DraftOptions {
  readonly draft: TemplateDraft;
  readonly places: readonly DraftPlace[];
  readonly baseUrl: string;
}

/** Checks a draft in all its places, with the data that is there. Writes nothing and fetches nothing. */
export async function reviewDraft(
  services: Services,
  app: AppRow,
  { draft, places, baseUrl }: DraftOptions,
): Promise<DraftReview> {
  const settings = draftSettings(app, draft);
  const unfit = unfitTexts(settings);
  if (unfit.length > 0) return { faults: unfit, unsupported: [], data: [], sample: false, names: null };
  const { id, kind } = app;
  const looks = await Promise.all(
    targetsOf(services, places, baseUrl).map((target) =>
      gatherLook(services, { kind, settings, appId: id, target })
    ),
  );
  const reviews = await Promise.all(
    looks.map(({ inputs, base }) =>
      services.runner.review({ ...inputs, settings }, { now: base.toInstant(), data: null })
    ),
  );
  const reports = reviews.map(({ report }) => report);
  const [{ inputs, sample }] = looks as [LookInputs];
  return {
    faults: distinct(reports.flatMap(({ faults }) => faults)),
    unsupported: distinct(reports.flatMap(({ unsupported }) => unsupported)),
    data: Object.entries(inputs.data ?? {}).map(([name, ref]) => toDraftData(name, ref)),
    sample,
    names: reviews[0]!.names,
  };
}

/** Draws a draft that has no faults in every place that has glass. Writes nothing and fetches nothing. */
export async function drawDraft(
  services: Services,
  app: AppRow,
  { draft, places }: DraftOptions,
): Promise<readonly DraftPicture[]> {
  const { id, kind } = app;
  const settings = draftSettings(app, draft);
  return await Promise.all(places.flatMap((place) => {
    const { target } = place;
    return target === null ? [] : [drawPlace(services, { kind, settings, appId: id, target, place })];
  }));
}

async function drawPlace(
  services: Services,
  { place, ...look }: Omit<LookOptions, "step" | "presses"> & { readonly place: DraftPlace },
): Promise<DraftPicture> {
  try {
    const { screen } = await lookAt(services, { ...look, step: 0, presses: [] });
    const bytes = await viewImage(screen.image.bytes, { panel: screen.panel, colors: "measured" });
    return { place, picture: `data:image/png;base64,${bytes.toBase64()}`, problem: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const { kind, settings, target: { device, panel, timeZone } } = look;
    const inputs = { kind, settings, state: undefined, device, panel, timeZone };
    return { place, picture: null, problem: withoutSecrets(message, inputs) };
  }
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
