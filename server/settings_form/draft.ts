import { hideInAddress, SECRET_SET } from "../../apps/mod.ts";
import type { Field, GroupField } from "./field.ts";
import { kindForm } from "./kind_form.ts";

/**
 * What stands in a form, which may not fit: texts for texts, numbers, choices, moments, files and JSON; a boolean for a
 * flag; a list of drafts; pairs of a name and a draft for a map; drafts by name for a group.
 */
export type Draft =
  | string
  | boolean
  | KeptSecret
  | MarkedAddress
  | VariantDraft
  | OwnDraft
  | readonly Draft[]
  | readonly MapEntry[]
  | GroupDraft;

/** Drafts by the names of a group's settings. */
export interface GroupDraft {
  readonly [name: string]: Draft;
}

/** A name that was typed, and its value. */
export class MapEntry {
  constructor(readonly key: string, readonly value: Draft) {}
}

/** A secret that is stored at this place of the settings, and stays as it is. */
export class KeptSecret {
  /** The place in the stored settings, as JSON. */
  constructor(readonly place: string) {}
}

/** An address with marks in the place of its secrets, which are stored at this place of the settings. */
export class MarkedAddress {
  /** The place as in KeptSecret. */
  constructor(readonly text: string, readonly place: string) {}
}

/** The variant that was chosen, and what stands in it. */
export class VariantDraft {
  constructor(readonly variant: number, readonly value: GroupDraft) {}
}

/** Settings of a kind of app inside another's; empty where there is no such kind. */
export class OwnDraft {
  constructor(readonly kind: string, readonly value: GroupDraft) {}
}

type Place = readonly (string | number)[];

/** Settings as a form begins with them, defaults in the place of what is not stored. */
export function toGroupDraft(field: GroupField, settings: unknown, place: Place = []): GroupDraft {
  const known = toRecord(settings);
  const entries = field.fields.map(({ name, field: child }) => {
    const value = Object.hasOwn(known, name) ? known[name] : child.fallback;
    const kind = child.kind === "own" ? known["kind"] : undefined;
    return [name, toDraft(child, value, { place: [...place, name], kind })] as const;
  });
  return Object.fromEntries(entries);
}

/** One setting as a form begins with it. */
export function toDraft(
  field: Field,
  value: unknown,
  { place = [], kind }: { readonly place?: Place; readonly kind?: unknown } = {},
): Draft {
  switch (field.kind) {
    case "flag":
      return value === true;
    case "secret":
      return typeof value === "string" && value !== "" ? new KeptSecret(JSON.stringify(place)) : "";
    case "list": {
      const items: readonly unknown[] = Array.isArray(value) ? value : [];
      return items.map((item, index) => toDraft(field.item, item, { place: [...place, index] }));
    }
    case "map":
      return Object.entries(toRecord(value)).map(([key, one]) =>
        new MapEntry(key, toDraft(field.value, one, { place: [...place, key] }))
      );
    case "group":
      return toGroupDraft(field, value ?? field.fallback, place);
    case "variants":
      return toVariant(field.variants, value, place);
    case "own": {
      const form = kindForm(String(kind ?? ""));
      return new OwnDraft(String(kind ?? ""), form === null ? {} : toGroupDraft(form, value, place));
    }
    case "json":
      return value === undefined ? "" : JSON.stringify(value, null, 2);
    case "fixed":
      return "";
    default: {
      const text = value === undefined || value === null ? "" : String(value);
      if (!isAddress(field)) return text;
      const marked = hideInAddress(text, SECRET_SET);
      return marked === text ? text : new MarkedAddress(marked, JSON.stringify(place));
    }
  }
}

/** Tells a setting that is an address, in which secrets may stand. */
export function isAddress(field: Field): boolean {
  return field.kind === "text" && field.format === "uri";
}

/** The first variant that has all which this value has, else the first. */
function toVariant(variants: readonly GroupField[], value: unknown, place: Place): VariantDraft {
  const known = Object.entries(toRecord(value));
  const fits = ({ fields }: GroupField) =>
    known.every(([name, one]) =>
      fields.some(({ name: own, field }) => own === name && (field.kind !== "fixed" || field.value === one))
    );
  const chosen = Math.max(0, variants.findIndex(fits));
  const variant = variants[chosen];
  return new VariantDraft(chosen, variant === undefined ? {} : toGroupDraft(variant, value, place));
}

/** An object's fields; none of anything else. */
export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value as Record<string, unknown>
    : {};
}
