import type { Context } from "hono";
import { type AnyDeclaration, findApp as findProgram } from "../../../apps/mod.ts";
import {
  type AppRow,
  findApp,
  findAppUsage,
  findFile,
  findHook,
  findHookIdsOfApp,
  listApps,
  listDevices,
  listFiles,
  UNUSED,
} from "../../../database/mod.ts";
import { NotFoundError } from "../../errors.ts";
import type { HttpEnv } from "../../http.ts";
import { type AppPageProps, type PreviewView } from "../../pages/apps/mod.ts";
import type { FormAround } from "../../pages/settings_form/mod.ts";
import type { Services } from "../../services.ts";
import { checkDraft, type GroupDraft, kindForm } from "../../settings_form/mod.ts";

/** Apps and devices that a form offers. */
const OFFERED = 200;
/** Earlier uploads that a form offers. */
const EARLIER = 60;
/** Apps that are looked through for those that show another. */
const MOST_APPS = 500;

/** An app whose form is asked for: an installed one, or a kind that is about to be. */
export interface FormSubject {
  readonly program: AnyDeclaration;
  readonly app: AppRow | null;
}

/** The subject of a form's address. Throws NotFoundError. */
export async function findSubject(
  { db }: Services,
  { id, kind }: { readonly id?: string | undefined; readonly kind?: string | undefined },
): Promise<FormSubject> {
  const app = id === undefined || id === "" ? null : await findApp(db, id);
  if (id !== undefined && id !== "" && app === null) throw new NotFoundError("app", id);
  const name = app?.kind ?? kind ?? "";
  const program = findProgram(name);
  if (program === null || kindForm(name) === null) throw new NotFoundError("app kind", name);
  return { program, app };
}

/** What stands in a form, and what of it has to be said. */
export interface FormState {
  readonly name: string;
  readonly draft: GroupDraft;
  readonly faults: ReadonlyMap<string, string>;
  readonly focus: string | null;
}

/** All that the page of a form is drawn from. */
export async function formProps(
  c: Context<HttpEnv>,
  { program, app }: FormSubject,
  { state, preview }: { readonly state: FormState; readonly preview: PreviewView },
): Promise<AppPageProps> {
  const { services } = c.var;
  const form = kindForm(program.kind)!;
  return {
    program,
    app,
    name: state.name,
    form,
    draft: state.draft,
    view: {
      faults: state.faults,
      focus: state.focus,
      action: actionOf({ program, app }),
      around: await readAround(services, { program, app }, state.draft),
    },
    preview,
    ...await readUses(services, app),
  };
}

/** Where the form of a subject is posted. */
export function actionOf({ program, app }: FormSubject): string {
  return app === null ? `/apps/new?kind=${program.kind}` : `/apps/${app.id}`;
}

/** What the settings in a form may refer to. */
export async function readAround(
  { db }: Services,
  { program, app }: FormSubject,
  draft: GroupDraft,
): Promise<FormAround> {
  const { settings } = checkDraft(program.kind, draft, app?.settings ?? {});
  const ids = Array.isArray(settings["files"]) ? settings["files"].map(String).slice(0, OFFERED) : [];
  const [apps, devices, files, earlier] = await Promise.all([
    listApps(db, { limit: OFFERED }),
    listDevices(db, { limit: OFFERED }),
    Promise.all(ids.map((id) => findFile(db, id))),
    listFiles(db, { limit: EARLIER }),
  ]);
  return {
    apps: apps.filter(({ id, kind }) => id !== app?.id && kind !== "layout"),
    devices: devices.map(({ friendlyId, name }) => ({ friendlyId, name })),
    files: new Map(files.flatMap((file) => file === null ? [] : [[file.id, file]])),
    earlier,
  };
}

/** Who shows an app; nobody where it is not installed. */
async function readUses(
  { db, clock }: Services,
  app: AppRow | null,
): Promise<Pick<AppPageProps, "usage" | "within" | "hooks">> {
  if (app === null) return { usage: UNUSED, within: [], hooks: [] };
  const [usage, apps, hookIds] = await Promise.all([
    findAppUsage(db, [app.id], clock.now().epochMilliseconds),
    listApps(db, { limit: MOST_APPS }),
    findHookIdsOfApp(db, app.id),
  ]);
  const hooks = await Promise.all(hookIds.map((id) => findHook(db, id)));
  return {
    usage: usage.get(app.id) ?? UNUSED,
    within: apps.filter((other) => other.id !== app.id && referencesOf(other).includes(app.id)),
    hooks: hooks.flatMap((hook) => hook === null ? [] : [hook.slug]),
  };
}

/** Ids of the apps that an app shows inside its own screen. */
function referencesOf({ kind, settings }: AppRow): readonly string[] {
  const program = findProgram(kind);
  const read = program?.settings.safeParse(settings);
  return program !== null && read?.success ? program.references(read.data) : [];
}
