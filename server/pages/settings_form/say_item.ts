import type { Draft, Field, GroupDraft, ListField } from "../../settings_form/mod.ts";
import { MarkedAddress, OwnDraft, VariantDraft } from "../../settings_form/mod.ts";
import type { FormView } from "./form_view.ts";

/** What one item of a list is called: `question` of Questions, `entry` of what has no plural. */
export function nameItem({ title, item }: ListField): string {
  if (item.kind === "file") return "picture";
  const own = item.title === "Item" ? singular(title) : item.title;
  return own.toLowerCase();
}

function singular(title: string): string {
  if (/ies$/.test(title) && title !== "Series") return title.replace(/ies$/, "y");
  if (/sses$/.test(title)) return title.replace(/es$/, "");
  return /[^s]s$/.test(title) && title !== "Series" ? title.slice(0, -1) : title;
}

/** The first words of an item, by which one knows it. */
export function sayItem(field: Field, draft: Draft, view: FormView): string {
  if (typeof draft === "string") return field.kind === "text" ? sayText(field.format, draft, view) : draft;
  if (draft instanceof MarkedAddress) return sayItem(field, draft.text, view);
  if (draft instanceof VariantDraft && field.kind === "variants") {
    const variant = field.variants[draft.variant];
    return variant === undefined ? "" : sayItem(variant, draft.value, view);
  }
  if (field.kind !== "group" || draft instanceof OwnDraft) return "";
  const drafts = draft as GroupDraft;
  const said = field.fields.map(({ name, field: child }) =>
    child.kind === "text" || child.kind === "moment" ? sayItem(child, drafts[name] ?? "", view) : ""
  ).filter((text) => text !== "");
  return said.slice(0, 2).join(" · ");
}

function sayText(format: string | null, text: string, { around }: FormView): string {
  if (format === "app") return around.apps.find(({ id }) => id === text)?.name ?? "";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** What one entry of a map is called: `header` of Headers. */
export function nameEntry(title: string): string {
  return singular(title).toLowerCase();
}
