/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AppRow } from "../../../database/mod.ts";
import type { DraftPlace } from "../../draft_panels.ts";
import type { TargetOffers } from "../../preview_target.ts";
import { DRAFT_TEXTS, type DraftPicture, type DraftReview, type TemplateDraft } from "../../review_draft.ts";
import { scriptOrder } from "../script_order.ts";
import { staticPath } from "../static_files.ts";
import { Field, fieldNotes, PageHead } from "../ui/mod.ts";
import { DraftGiven, DraftGlass, DraftSaid, TEXT_NAMES } from "./draft_part.tsx";
import { PlaceChoice } from "./place_choice.tsx";

/** A template in its editor. */
export interface EditorView {
  readonly app: AppRow;
  readonly draft: TemplateDraft;
  /** Null where nobody has asked for it yet. */
  readonly review: DraftReview | null;
  /** Where it is drawn, and where else it could be. */
  readonly places: readonly DraftPlace[];
  readonly offers: TargetOffers;
  /** Empty where there are none yet. */
  readonly pictures: readonly DraftPicture[];
  /** Whether saving was refused. */
  readonly refused: boolean;
}

const HINTS: Readonly<Record<keyof TemplateDraft, string>> = {
  markup: "Liquid and HTML.",
  style: "Styles for the markup.",
  transform: "JavaScript: transform(input) makes other data from the data that came. May be empty.",
};

const ROWS: Readonly<Record<keyof TemplateDraft, number>> = { markup: 22, style: 12, transform: 8 };

interface CodeScripts {
  readonly "data-code": string;
  readonly "data-languages": string;
}

let known: CodeScripts | undefined;

/** Addresses of what turns the fields into editors of code, then of their languages, in the order to run in. */
function codeScripts(): CodeScripts {
  return known ??= orderScripts();
}

function orderScripts(): CodeScripts {
  const code = scriptOrder(["editor_code.js"]);
  const languages = scriptOrder(["editor_languages.js"]).filter((name) => !code.includes(name));
  const listed = (names: typeof code) => JSON.stringify(names.map(staticPath));
  return { "data-code": listed(code), "data-languages": listed(languages) };
}

/** The texts of a template beside what they make on several panels. */
export function EditorPage(view: EditorView) {
  const { app, review, places, offers, pictures, refused } = view;
  const address = `/apps/${app.id}/editor`;
  return (
    <>
      <PageHead
        title={`Editor: ${app.name}`}
        up={{ href: `/apps/${app.id}`, name: "Settings of the app" }}
        lead="Liquid, HTML and CSS, drawn on the panels of your choice as you type."
      />
      {refused
        ? (
          <p class="notice bad" role="alert">
            Not saved: it cannot be composed. Mend it, or save it as it is.
          </p>
        )
        : null}
      <form
        id="editor-form"
        class="editor"
        method="post"
        action={address}
        enctype="multipart/form-data"
        {...codeScripts()}
      >
        <div class="editor-texts">
          {DRAFT_TEXTS.map((name) => <TextField name={name} view={view} />)}
          <div class="row save">
            <button class="button primary" type="submit">Save</button>
            {refused
              ? <button class="button" type="submit" name="anyway" value="1">Save as it is</button>
              : null}
            <noscript>
              <button class="button" type="submit" name="check" value="1">Check</button>
            </noscript>
            <a class="button" href={`/apps/${app.id}`}>Cancel</a>
            <span class="hint script">
              <kbd>Ctrl</kbd> <kbd>S</kbd> saves
            </span>
          </div>
        </div>
        <div class="editor-made">
          <div
            id="drawer"
            hidden
            hx-post={`${address}/draft`}
            hx-target="#draft-said"
            hx-swap="outerMorph"
            hx-trigger="input from:#editor-form delay:350ms, draw"
            hx-sync="this:replace"
          >
          </div>
          <DraftSaid review={review} pictures={pictures} />
          <section class="draft-glasses" aria-label="Pictures of the draft">
            {places.map((place) => {
              const drawn = pictures.find((one) => one.place === place);
              return (
                <div class="draft-place">
                  <PlaceChoice place={place} offers={offers} />
                  <DraftGlass place={place} picture={drawn?.picture ?? null} />
                </div>
              );
            })}
          </section>
          <DraftGiven review={review} />
        </div>
      </form>
    </>
  );
}

function TextField(
  { name, view: { draft, review } }: { readonly name: keyof TemplateDraft; readonly view: EditorView },
) {
  const id = `editor-${name}`;
  const faults = review?.faults.filter((fault) => fault.in === name) ?? [];
  const fault = faults.length === 0
    ? null
    : faults.map(({ line, column, detail }) => `Line ${line}, column ${column}: ${detail}`).join("; ");
  return (
    <Field id={id} label={TEXT_NAMES[name]} hint={HINTS[name]} fault={fault}>
      {/* A browser leaves out the first line break. */}
      <textarea
        id={id}
        name={name}
        class="code"
        rows={ROWS[name]}
        wrap="off"
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        {...fieldNotes(id, { hint: HINTS[name], fault })}
      >
        {`\n${draft[name]}`}
      </textarea>
    </Field>
  );
}
