/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import type { Context } from "hono";
import * as hono from "hono/jsx";
import { InvalidBodyError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { changeApp, installApp } from "../../installed_apps.ts";
import { AppPage, NAME, PreviewPicture, PreviewSaid, type PreviewView } from "../../pages/apps/mod.ts";
import { SettingsPart } from "../../pages/settings_form/mod.ts";
import {
  BESIDE,
  changeList,
  checkDraft,
  type GroupDraft,
  kindForm,
  readGroup,
  readListChange,
  ROOT,
  toGroupDraft,
} from "../../settings_form/mod.ts";
import { storeUpload, toUpload } from "../api/read_upload.ts";
import { lineOfText } from "../api/text.ts";
import { findSubject, formProps, type FormState, type FormSubject } from "./app_form.ts";
import { readPreview, showLook } from "./app_look.ts";
import { short } from "./apps.tsx";
import { isPart, requirePageAdmin } from "./page_admin.ts";
import { limitSettings, readSent, type Sent } from "./read_sent.ts";
import { goTo, sendPage } from "./send_page.ts";

/** Forms of installed and of new apps, and the preview beside them. */
export const appSettingsRoutes = routes()
  .post("/apps/preview", requirePageAdmin, limitSettings, async (c) => {
    const { texts } = await readSent(c);
    const subject = await findSubject(c.var.services, { id: texts.get("app"), kind: texts.get("kind") });
    const draft = readGroup(kindForm(subject.program.kind)!, ROOT, texts);
    const { settings, faults } = checkDraft(subject.program.kind, draft, subject.app?.settings ?? {});
    const view = await readPreview(c, texts);
    const all = new Map([...nameFaults((texts.get(NAME) ?? "").trim()), ...faults]);
    if (faults.size > 0) {
      const problem = "A new picture is drawn once all settings fit.";
      return c.html(<PreviewSaid view={{ ...view, problem }} faults={all} />);
    }
    const shown = await showLook(c, subject, { view, settings });
    return c.html(
      <>
        <PreviewSaid view={shown} faults={all} />
        {shown.shown === null ? null : <PreviewPicture view={shown} swap />}
      </>,
    );
  })
  .get("/apps/new", requirePageAdmin, async (c) => {
    return await showForm(c, await findSubject(c.var.services, { kind: c.req.query("kind") }));
  })
  .post("/apps/new", requirePageAdmin, limitSettings, async (c) => {
    return await takeForm(c, await findSubject(c.var.services, { kind: c.req.query("kind") }));
  })
  .get("/apps/:id", requirePageAdmin, async (c) => {
    return await showForm(c, await findSubject(c.var.services, { id: c.req.param("id") }));
  })
  .post("/apps/:id", requirePageAdmin, limitSettings, async (c) => {
    return await takeForm(c, await findSubject(c.var.services, { id: c.req.param("id") }));
  });

async function showForm(c: Context<HttpEnv>, subject: FormSubject): Promise<Response> {
  const { program, app } = subject;
  const draft = toGroupDraft(kindForm(program.kind)!, app?.settings ?? {});
  const state = { name: app?.name ?? program.name, draft, faults: new Map(), focus: null };
  return await sendForm(c, subject, { state, preview: await readPreview(c, new Map()) });
}

async function sendForm(
  c: Context<HttpEnv>,
  subject: FormSubject,
  shown: { readonly state: FormState; readonly preview: PreviewView },
): Promise<Response> {
  const props = await formProps(c, subject, shown);
  const title = subject.app?.name ?? `New ${subject.program.name}`;
  const head = { title, section: "apps", live: true, scripts: ["app_form.js", "icon_picker.js"] } as const;
  return sendPage(c, head, <AppPage {...props} />, shown.state.faults.size > 0 ? 422 : 200);
}

/** Does what the pressed button says: changes a list, shows the preview, or saves. */
async function takeForm(c: Context<HttpEnv>, subject: FormSubject): Promise<Response> {
  const sent = await readSent(c);
  const { texts } = sent;
  const form = kindForm(subject.program.kind)!;
  const name = (texts.get(NAME) ?? "").trim();
  const read = readGroup(form, ROOT, texts);
  const { draft, focus, faults, changed } = await changeDraft(c, subject, { read, sent });
  const preview = await readPreview(c, texts);
  if (changed) {
    const state = { name, draft, faults, focus };
    if (!isPart(c)) {
      const props = { state: { ...state, faults: new Map<string, string>() }, preview };
      return await sendForm(c, subject, faults.size > 0 ? { state, preview } : props);
    }
    const props = await formProps(c, subject, { state, preview });
    return c.html(<SettingsPart form={form} draft={draft} view={props.view} />);
  }
  const checked = checkDraft(subject.program.kind, draft, subject.app?.settings ?? {});
  const all = new Map([...nameFaults(name), ...faults, ...checked.faults]);
  if (all.size > 0) {
    const first = [...all.keys()][0] ?? null;
    return await sendForm(c, subject, { state: { name, draft, faults: all, focus: first }, preview });
  }
  if (texts.has("preview") || texts.has("press")) {
    const shown = await showLook(c, subject, { view: preview, settings: checked.settings });
    return await sendForm(c, subject, { state: { name, draft, faults: all, focus: null }, preview: shown });
  }
  return await save(c, subject, { name, settings: checked.settings });
}

async function save(
  c: Context<HttpEnv>,
  { program, app }: FormSubject,
  { name, settings }: { readonly name: string; readonly settings: Record<string, unknown> },
): Promise<Response> {
  const { services } = c.var;
  if (app !== null) {
    const saved = await changeApp(services, app, { name, settings });
    return goTo(c, `/apps/${app.id}`, { text: `Saved “${short(saved.name)}”.`, kind: "good" });
  }
  const installed = await installApp(services, { kind: program.kind, name, settings });
  const text = `Installed “${
    short(installed.name)
  }”. Choose it on the page of a device, or put it into a playlist.`;
  return goTo(c, `/apps/${installed.id}`, { text, kind: "good" });
}

function nameFaults(name: string): ReadonlyMap<string, string> {
  const fits = lineOfText(100).safeParse(name).success;
  return new Map(fits ? [] : [[NAME, "Expected 1 to 100 characters on one line."]]);
}

/** The draft after the change of a list that a button names, uploaded pictures added. */
async function changeDraft(
  c: Context<HttpEnv>,
  { program }: FormSubject,
  { read, sent: { texts, files } }: { readonly read: GroupDraft; readonly sent: Sent },
): Promise<{ draft: GroupDraft; focus: string | null; faults: Map<string, string>; changed: boolean }> {
  const form = kindForm(program.kind)!;
  const { db, clock } = c.var.services;
  const faults = new Map<string, string>();
  let draft = read;
  let focus: string | null = null;
  for (const [field, file] of files) {
    if (!field.endsWith(BESIDE.file)) continue;
    const list = field.slice(0, -BESIDE.file.length);
    try {
      const data = new Uint8Array(await file.arrayBuffer());
      const upload = await toUpload({ name: file.name, data }, clock.now());
      await storeUpload(db, upload);
      ({ draft } = changeList(form, draft, { deed: "add", name: list, begin: upload.file.id }));
    } catch (error) {
      if (!(error instanceof InvalidBodyError)) throw error;
      faults.set(list, `Not uploaded: ${error.faults.map(({ detail }) => detail).join(", ")}.`);
    }
  }
  const buttons = [...texts.keys()];
  const chosen = buttons.find((name) => name.startsWith("choose:"));
  if (chosen !== undefined) return { draft, focus: chosen, faults, changed: true };
  const change = [...texts].map(([name, value]) => readListChange(name, value)).find((one) => one !== null);
  if (change === undefined || change === null) return { draft, focus, faults, changed: false };
  ({ draft, focus } = changeList(form, draft, change));
  return { draft, focus, faults, changed: true };
}
