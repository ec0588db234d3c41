import {
  type Draft,
  type GroupDraft,
  isAddress,
  KeptSecret,
  MapEntry,
  MarkedAddress,
  OwnDraft,
  toDraft,
  VariantDraft,
} from "./draft.ts";
import { type Field, fieldName, type GroupField } from "./field.ts";
import { kindForm } from "./kind_form.ts";

/** The texts of a sent form; of several with one name the last. */
export type SentForm = ReadonlyMap<string, string>;

/** Names in a form beside that of the setting itself: `s.tiles!count`. */
export const BESIDE = {
  count: "!count",
  key: "!key",
  kept: "!kept",
  clear: "!clear",
  time: "!time",
  variant: "!variant",
  file: "!file",
} as const;

/** Items that are read of one list, whatever a form says. */
const MOST_ITEMS = 1000;

/** What a sent form holds of a group's settings; whatever it lacks is as in a new form. */
export function readGroup(field: GroupField, name: string, form: SentForm): GroupDraft {
  const draft: Record<string, Draft> = {};
  for (const { name: own, field: child } of field.fields) {
    const kind = typeof draft["kind"] === "string" ? draft["kind"] : "";
    draft[own] = readDraft(child, fieldName(name, own), { form, kind });
  }
  return draft;
}

function readDraft(
  field: Field,
  name: string,
  { form, kind = "" }: { readonly form: SentForm; readonly kind?: string },
): Draft {
  switch (field.kind) {
    case "group":
      return readGroup(field, name, form);
    case "own": {
      const own = kindForm(kind);
      return new OwnDraft(kind, own === null ? {} : readGroup(own, name, form));
    }
    case "variants": {
      const chosen = Number(form.get(name + BESIDE.variant) ?? 0);
      const variant = field.variants[chosen];
      return variant === undefined
        ? toDraft(field, undefined)
        : new VariantDraft(chosen, readGroup(variant, name, form));
    }
    case "list":
      return readItems(name, form, (at) => readDraft(field.item, at, { form })) ??
        toDraft(field, field.fallback);
    case "map":
      return readItems(
        name,
        form,
        (at) => new MapEntry(form.get(at + BESIDE.key) ?? "", readDraft(field.value, at, { form })),
      ) ??
        toDraft(field, field.fallback);
    case "secret":
      return readSecret(name, form);
    case "flag":
      return form.has(name) ? form.get(name) === "true" : field.fallback === true;
    case "moment":
      return readMoment(name, form) ?? toDraft(field, field.fallback);
    default: {
      const text = form.get(name)?.replaceAll("\r\n", "\n");
      if (text === undefined) return toDraft(field, field.fallback);
      const kept = form.get(name + BESIDE.kept) ?? "";
      return kept === "" || !isAddress(field) ? text : new MarkedAddress(text, kept);
    }
  }
}

function readItems<Item>(name: string, form: SentForm, read: (name: string) => Item): Item[] | null {
  const count = form.get(name + BESIDE.count);
  if (count === undefined) return null;
  const length = Math.min(MOST_ITEMS, Number.parseInt(count, 10) || 0);
  return Array.from({ length: Math.max(0, length) }, (_, index) => read(fieldName(name, index)));
}

/** What was typed, else what is stored, unless it is to be cleared. */
function readSecret(name: string, form: SentForm): Draft {
  const typed = form.get(name) ?? "";
  const kept = form.get(name + BESIDE.kept) ?? "";
  if (typed !== "" || kept === "" || form.has(name + BESIDE.clear)) return typed;
  return new KeptSecret(kept);
}

/** A date, with a time where there is one: `2026-12-24 18:00`. */
function readMoment(name: string, form: SentForm): string | null {
  const date = form.get(name);
  if (date === undefined) return null;
  return [date.trim(), (form.get(name + BESIDE.time) ?? "").trim()].filter((part) => part !== "").join(" ");
}
