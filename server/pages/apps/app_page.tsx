/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AnyDeclaration } from "../../../apps/mod.ts";
import type { AppRow, AppUsage } from "../../../database/mod.ts";
import type { GroupDraft, GroupField } from "../../settings_form/mod.ts";
import { type FormView, SettingsPart } from "../settings_form/mod.ts";
import { Field, fieldNotes, Icon, PageHead } from "../ui/mod.ts";
import { AppUses } from "./app_uses.tsx";
import { PreviewPane } from "./preview_pane.tsx";
import type { PreviewView } from "./preview_view.ts";

/** An app in its form, installed or about to be. */
export interface AppPageProps {
  readonly program: AnyDeclaration;
  /** Null for one that is not installed yet. */
  readonly app: AppRow | null;
  /** As typed. */
  readonly name: string;
  readonly form: GroupField;
  readonly draft: GroupDraft;
  readonly view: Omit<FormView, "show">;
  readonly preview: PreviewView;
  readonly usage: AppUsage;
  /** Other apps that show this one inside theirs. */
  readonly within: readonly AppRow[];
  /** Hooks that feed it, by their slugs. */
  readonly hooks: readonly string[];
}

/** The form's name for that of the app. */
export const NAME = "name";

/** The settings of one app with a preview beside them. */
export function AppPage(props: AppPageProps) {
  const { program, app, form, draft, view, preview } = props;
  const title = app === null ? program.name : app.name;
  return (
    <>
      <PageHead
        title={title}
        up={app === null ? { href: "/apps/new", name: "Install an app" } : { href: "/apps", name: "Apps" }}
        lead={program.description}
      >
        {app?.kind === "template"
          ? (
            <a class="button" href={`/apps/${app.id}/editor`}>
              <Icon name="pencil" /> Open the editor
            </a>
          )
          : null}
      </PageHead>
      <FaultSummary faults={view.faults} />
      <form
        id="app-form"
        class="app-form"
        method="post"
        action={view.action}
        enctype="multipart/form-data"
        novalidate
        autocomplete="off"
      >
        {/* Return in a field does what the first button does: saves. */}
        <button class="hidden" type="submit" tabindex={-1} aria-hidden="true">Save</button>
        <input type="hidden" name="kind" value={program.kind} />
        <input type="hidden" name="app" value={app?.id ?? ""} />
        <div class="app-settings">
          <NameField {...props} />
          <SettingsPart form={form} draft={draft} view={view} />
          <SaveRow app={app} />
        </div>
        <PreviewPane view={preview}>
          <SaveRow app={app} />
        </PreviewPane>
      </form>
      {app === null ? null : <AppUses {...props} app={app} devices={view.around.devices} />}
    </>
  );
}

/** What ends the form: below the preview, which stays in sight, or at the end of a narrow form. */
function SaveRow({ app }: { readonly app: AppRow | null }) {
  return (
    <div class="row save">
      <button class="button primary" type="submit">{app === null ? "Install" : "Save"}</button>
      <a class="button" href="/apps">Cancel</a>
    </div>
  );
}

function NameField({ name, view }: Pick<AppPageProps, "name" | "view">) {
  const hint = "What you call it; screens do not show it.";
  const fault = view.faults.get(NAME) ?? null;
  return (
    <Field id="app-name" label="Name" hint={hint} fault={fault}>
      <input
        id="app-name"
        name={NAME}
        value={name}
        maxlength={100}
        data-field={NAME}
        autofocus={view.focus === NAME ? true : undefined}
        {...fieldNotes("app-name", { hint, fault })}
      />
    </Field>
  );
}

/** Says above the form that something is wrong in it, for whoever does not see it. */
function FaultSummary({ faults }: { readonly faults: ReadonlyMap<string, string> }) {
  if (faults.size === 0) return null;
  return (
    <p class="notice bad" role="alert">
      {`Not saved: ${faults.size === 1 ? "one setting does" : `${faults.size} settings do`} not fit.`}
    </p>
  );
}
