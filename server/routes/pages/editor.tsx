/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import type { Context } from "hono";
import * as hono from "hono/jsx";
import { readSettings } from "../../../apps/mod.ts";
import type { AppRow } from "../../../database/mod.ts";
import { findPlaces } from "../../draft_panels.ts";
import { NotFoundError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { changeApp } from "../../installed_apps.ts";
import { DraftGiven, DraftGlass, DraftSaid, EditorPage, type EditorView } from "../../pages/editor/mod.ts";
import type { Shell } from "../../pages/shell.tsx";
import { listTargets } from "../../preview_target.ts";
import {
  DRAFT_TEXTS,
  draftSettings,
  drawDraft,
  reviewDraft,
  type TemplateDraft,
} from "../../review_draft.ts";
import { requireApp } from "../../require_app.ts";
import { knownApp } from "../api/known.ts";
import { short } from "./apps.tsx";
import { requirePageAdmin } from "./page_admin.ts";
import { chosenPanels, keepPanels } from "./panels_cookie.ts";
import { limitSettings, readSent, type Sent } from "./read_sent.ts";
import { goTo, sendPage } from "./send_page.ts";

/** The editor of a template, and what its draft looks like. */
export const editorRoutes = routes()
  .get("/apps/:id/editor", requirePageAdmin, async (c) => {
    const app = await knownTemplate(c);
    const around = await readAround(c, new Map());
    return sendEditor(c, {
      app,
      ...around,
      draft: readDraft(app, new Map()),
      review: null,
      pictures: [],
      refused: false,
    });
  })
  .post("/apps/:id/editor", requirePageAdmin, limitSettings, async (c) => {
    const { services } = c.var;
    const app = await knownTemplate(c);
    const { texts } = await readSent(c);
    const around = await readAround(c, texts);
    keepPanels(c, texts, around.places);
    const draft = readDraft(app, texts);
    const review = await reviewDraft(services, app, { draft, ...around });
    const checks = texts.has("check");
    // What cannot be stored at all changeApp refuses, whatever was pressed.
    if (!checks && (review.faults.length === 0 || texts.has("anyway"))) {
      const saved = await changeApp(services, app, { settings: draftSettings(app, draft) });
      return goTo(c, `/apps/${app.id}/editor`, { text: `Saved “${short(saved.name)}”.`, kind: "good" });
    }
    const pictures = review.faults.length > 0 ? [] : await drawDraft(services, app, { draft, ...around });
    return sendEditor(c, { app, ...around, draft, review, pictures, refused: !checks });
  })
  .post("/apps/:id/editor/draft", requirePageAdmin, limitSettings, async (c) => {
    const { services } = c.var;
    const app = await knownTemplate(c);
    const { texts } = await readSent(c);
    const around = await readAround(c, texts);
    const changed = keepPanels(c, texts, around.places);
    const draft = readDraft(app, texts);
    const review = await reviewDraft(services, app, { draft, ...around });
    const pictures = review.faults.length > 0 ? [] : await drawDraft(services, app, { draft, ...around });
    // The picture before stays where there is no other, unless it is of another panel.
    const glasses = around.places.flatMap((place) => {
      const picture = pictures.find((one) => one.place === place)?.picture ?? null;
      return picture === null && !changed.includes(place) ? [] : [{ place, picture }];
    });
    return c.html(
      <>
        <DraftSaid review={review} pictures={pictures} />
        <DraftGiven review={review} swap />
        {glasses.map(({ place, picture }) => <DraftGlass place={place} picture={picture} swap />)}
      </>,
    );
  });

/** Where a draft is drawn, where else it could be, and the address of the server. */
async function readAround(
  c: Context<HttpEnv>,
  texts: Sent["texts"],
): Promise<Pick<EditorView, "places" | "offers"> & { readonly baseUrl: string }> {
  const { services, baseUrl } = c.var;
  const offers = await listTargets(services.db);
  const places = await findPlaces(services, chosenPanels(c, texts), { baseUrl, offers });
  return { places, offers, baseUrl };
}

function sendEditor(c: Context<HttpEnv>, view: EditorView): Response {
  const title = `Editor: ${view.app.name}`;
  const head: Shell = { title, section: "apps", live: true, scripts: ["editor.js"] };
  return sendPage(c, head, <EditorPage {...view} />, view.refused ? 422 : 200);
}

/** The installed app of an address. Throws NotFoundError where it is none or no template. */
async function knownTemplate(c: Context<HttpEnv>): Promise<AppRow> {
  const id = c.req.param("id") ?? "";
  const app = await knownApp(c.var.services.db, id);
  if (app.kind !== "template") throw new NotFoundError("template", id);
  return app;
}

/**
 * The texts of a form, or of the app where the form does not have them, or those that a new template begins with.
 * Browsers send line breaks as two signs.
 */
function readDraft({ kind, settings }: AppRow, texts: Sent["texts"]): TemplateDraft {
  const beginning = readSettings(requireApp(kind), {}) as Record<string, unknown>;
  const textOf = (name: keyof TemplateDraft) => {
    const stored = settings[name] ?? beginning[name];
    return (texts.get(name) ?? (typeof stored === "string" ? stored : "")).replaceAll("\r\n", "\n");
  };
  return Object.fromEntries(DRAFT_TEXTS.map((name) => [name, textOf(name)])) as TemplateDraft;
}
