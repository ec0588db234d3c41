import { type Draft, type GroupDraft, MapEntry, OwnDraft, toDraft, toRecord, VariantDraft } from "./draft.ts";
import { type Field, fieldName, type GroupField, ROOT } from "./field.ts";
import { kindForm } from "./kind_form.ts";

/** What one does to a list: `add` names the list, the others an item of it. */
export interface ListChange {
  readonly deed: "add" | "remove" | "up" | "down";
  /** Name in the form: `s.items` or `s.items.3`. */
  readonly name: string;
  /** What the new item begins with, such as the id of an uploaded file. */
  readonly begin?: unknown;
}

/** Reads the name of a button: `add:s.items`, `remove:s.items.3`; null for any other. `pick:s.files` adds its value. */
export function readListChange(button: string, value = ""): ListChange | null {
  const picked = /^pick:(s(?:\.\w+)+)$/.exec(button);
  if (picked !== null) return { deed: "add", name: picked[1]!, begin: value };
  const match = /^(add|remove|up|down):(s(?:\.\w+)+)$/.exec(button);
  return match === null ? null : { deed: match[1] as ListChange["deed"], name: match[2]! };
}

/** A draft with a change of one of its lists, and the name of what should have the focus then. */
export interface ChangedDraft {
  readonly draft: GroupDraft;
  readonly focus: string;
}

/** Changes a list or map of a draft; a change that cannot be leaves it as it is. */
export function changeList(field: GroupField, draft: GroupDraft, change: ListChange): ChangedDraft {
  let focus = change.name;
  const visit = (child: Field, value: Draft, name: string): Draft => {
    if (!isWithin(change.name, name)) return value;
    switch (child.kind) {
      case "group":
        return visitGroup(child, value, name);
      case "variants": {
        const variant = value instanceof VariantDraft ? child.variants[value.variant] : undefined;
        if (!(value instanceof VariantDraft) || variant === undefined) return value;
        return new VariantDraft(value.variant, visitGroup(variant, value.value, name));
      }
      case "own": {
        const form = value instanceof OwnDraft ? kindForm(value.kind) : null;
        if (!(value instanceof OwnDraft) || form === null) return value;
        return new OwnDraft(value.kind, visitGroup(form, value.value, name));
      }
      case "list":
      case "map": {
        const items = Array.isArray(value) ? value as readonly Draft[] : [];
        const done = changeItems(child, items, { change, name });
        if (done === null) {
          return child.kind === "map"
            ? value
            : items.map((item, index) => visit(child.item, item, fieldName(name, index)));
        }
        focus = done.focus;
        return done.items;
      }
      default:
        return value;
    }
  };
  const visitGroup = (group: GroupField, value: Draft, name: string): GroupDraft => {
    const drafts = toRecord(value) as GroupDraft;
    return Object.fromEntries(group.fields.map(({ name: own, field: child }) => [
      own,
      visit(child, drafts[own] ?? "", fieldName(name, own)),
    ]));
  };
  return { draft: visitGroup(field, draft, ROOT), focus };
}

function isWithin(name: string, outer: string): boolean {
  return name === outer || name.startsWith(`${outer}.`);
}

/** The items after the change; null where it means another list. */
function changeItems(
  field: Extract<Field, { kind: "list" | "map" }>,
  items: readonly Draft[],
  { change: { deed, name: target, begin }, name }: { readonly change: ListChange; readonly name: string },
): { readonly items: readonly Draft[]; readonly focus: string } | null {
  if (deed === "add") {
    if (target !== name) return null;
    // Pictures are added by uploads, which bring their id.
    const needsBegin = field.kind === "list" && field.item.kind === "file" && begin === undefined;
    if (needsBegin || (field.kind === "list" && items.length >= field.most)) return { items, focus: name };
    const fresh = field.kind === "list"
      ? toDraft(field.item, begin ?? field.item.fallback)
      : new MapEntry("", toDraft(field.value, undefined));
    return { items: [...items, fresh as Draft], focus: fieldName(name, items.length) };
  }
  const index = indexIn(target, name);
  if (index === null || index >= items.length) return null;
  if (deed === "remove") return { items: items.toSpliced(index, 1), focus: `add:${name}` };
  const other = deed === "up" ? index - 1 : index + 1;
  const [one, two] = [items[index], items[other]];
  if (one === undefined || two === undefined) return { items, focus: target };
  // The button that was pressed moves with its item, unless the item is at an end of the list.
  const stays = deed === "up" ? other > 0 : other < items.length - 1;
  const button = stays ? deed : deed === "up" ? "down" : "up";
  return { items: items.with(index, two).with(other, one), focus: `${button}:${fieldName(name, other)}` };
}

/** The place of an item in a list by the names of both; null where it is none of its items. */
function indexIn(item: string, list: string): number | null {
  const rest = item.startsWith(`${list}.`) ? item.slice(list.length + 1) : "";
  return /^\d{1,4}$/.test(rest) ? Number(rest) : null;
}
