import { DEEPEST, isShallow } from "../../devices/mod.ts";
import { keepInAddress, SECRET_SET, secretsInAddress, step } from "../../apps/mod.ts";
import {
  type Draft,
  type GroupDraft,
  isAddress,
  KeptSecret,
  MapEntry,
  MarkedAddress,
  OwnDraft,
  toRecord,
  VariantDraft,
} from "./draft.ts";
import { type Field, fieldName, type GroupField, type NumberField, ROOT } from "./field.ts";
import { kindForm } from "./kind_form.ts";

/** Settings of a draft, and what of it cannot even be tried, by the names of its fields. */
export interface DraftSettings {
  readonly settings: Record<string, unknown>;
  readonly faults: ReadonlyMap<string, string>;
}

interface Around {
  /** Settings as they are stored, secrets included. */
  readonly stored: unknown;
  /** The kind inside another's settings that these are of. */
  readonly kind?: string;
  readonly faults: Map<string, string>;
}

/** Settings as they would be stored, from what stands in a form. Secrets that are kept come from what is stored. */
export function toSettings(field: GroupField, draft: GroupDraft, stored: unknown): DraftSettings {
  const faults = new Map<string, string>();
  return { settings: toObject(field, draft, { name: ROOT, around: { stored, faults } }), faults };
}

interface At {
  readonly name: string;
  readonly around: Around;
}

function toObject(
  field: GroupField,
  draft: Draft | undefined,
  { name, around }: At,
): Record<string, unknown> {
  const drafts = toRecord(draft) as Readonly<Record<string, Draft>>;
  const entries = field.fields.flatMap(({ name: own, field: child }) => {
    const value = toValue(child, drafts[own] ?? "", { name: fieldName(name, own), around });
    return value === undefined ? [] : [[own, value] as const];
  });
  return Object.fromEntries(entries);
}

/** One value; undefined where nothing is to be stored. */
function toValue(field: Field, draft: Draft, at: At): unknown {
  const { name, around } = at;
  switch (field.kind) {
    case "group":
      return toObject(field, draft, at);
    case "own": {
      if (!(draft instanceof OwnDraft)) return undefined;
      const { kind, value } = draft;
      const form = kindForm(kind);
      return form === null ? undefined : toObject(form, value, { name, around: { ...around, kind } });
    }
    case "variants": {
      const variant = draft instanceof VariantDraft ? field.variants[draft.variant] : undefined;
      return variant === undefined ? undefined : toObject(variant, (draft as VariantDraft).value, at);
    }
    case "list": {
      const items = Array.isArray(draft) ? draft as readonly Draft[] : [];
      if (items.length === 0 && field.optional && field.fallback === undefined) return undefined;
      return items.map((item, index) =>
        toValue(field.item, item, { name: fieldName(name, index), around }) ?? ""
      );
    }
    case "map":
      return toMap(field.value, Array.isArray(draft) ? draft as readonly MapEntry[] : [], at);
    case "flag":
      return draft === true;
    case "fixed":
      return field.value;
    case "secret":
      return draft instanceof KeptSecret ? storedText(draft.place, around) : draft;
    case "json":
      return toJson(draft, at);
    case "number":
      return toNumber(field, String(draft).trim());
    case "choice": {
      const chosen = field.options.find(({ value }) => String(value) === draft);
      return chosen === undefined ? orNothing(field, draft) : chosen.value;
    }
    default:
      return orNothing(field, isAddress(field) ? toAddress(draft, at) : draft);
  }
}

/** An address with what is stored in the place of its marks, which no other server gets. */
function toAddress(draft: Draft, { name, around }: At): string {
  const [text, stored] = draft instanceof MarkedAddress
    ? [draft.text, storedText(draft.place, around)]
    : [String(draft), ""];
  const address = keepInAddress(text, stored, SECRET_SET);
  if (secretsInAddress(address).includes(SECRET_SET)) {
    around.faults.set(name, `Found ${SECRET_SET}, expected the secret: none is stored for this address.`);
  }
  return address;
}

/** An emptied text is null or nothing where that is allowed, and else an empty text. */
function orNothing({ nullable, optional, fallback }: Field, text: Draft): unknown {
  if (text !== "") return text;
  if (nullable) return null;
  return optional && fallback === undefined ? undefined : "";
}

/** A number with a point or a comma; what is none stays as it was typed, so that it can be told. */
function toNumber(field: NumberField, text: string): unknown {
  if (text === "") return field.nullable ? null : undefined;
  return /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i.test(text)
    ? Number(text.replace(",", "."))
    : text;
}

function toMap(value: Field, entries: readonly MapEntry[], { name, around }: At): Record<string, unknown> {
  const map = new Map<string, unknown>();
  entries.forEach((entry, index) => {
    const at = fieldName(name, index);
    const made = toValue(value, entry.value, { name: at, around });
    if (entry.key === "" && (made === "" || made === undefined)) return;
    if (entry.key === "") around.faults.set(at, "Found no name, expected one.");
    else if (map.has(entry.key)) around.faults.set(at, "Found the same name twice, expected different ones.");
    else map.set(entry.key, made);
  });
  return Object.fromEntries(map);
}

function toJson(draft: Draft, { name, around }: At): unknown {
  const text = String(draft).trim();
  if (text === "") return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (isShallow(value)) return value;
    around.faults.set(name, `Found more than ${DEEPEST} levels, expected fewer.`);
    return undefined;
  } catch (error) {
    around.faults.set(
      name,
      `Found no JSON: ${error instanceof Error ? error.message : "it cannot be read"}.`,
    );
    return undefined;
  }
}

/** The text that is stored at a place; empty where there is none any more, or where it is another kind's. */
function storedText(place: string, { stored, kind }: Around): string {
  try {
    const path: unknown = JSON.parse(place);
    if (!Array.isArray(path)) return "";
    const known = path.map((_, length) => path.slice(0, length).reduce<unknown>(step, stored));
    if (kind !== undefined && !known.some((around) => step(around, "kind") === kind)) return "";
    const found = path.reduce<unknown>(step, stored);
    return typeof found === "string" ? found : "";
  } catch {
    return "";
  }
}
