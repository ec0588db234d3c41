import type { z } from "zod";
import { findApp, step } from "../../apps/mod.ts";
import { type Draft, type GroupDraft, MapEntry, OwnDraft, toRecord, VariantDraft } from "./draft.ts";
import { type Field, fieldName, type GroupField, ROOT } from "./field.ts";
import { kindForm } from "./kind_form.ts";
import { sayFault } from "./say_fault.ts";
import { toSettings } from "./to_settings.ts";

/** A draft as it would be stored, and what is wrong with it. */
export interface CheckedDraft {
  /** Whether it may be stored only `faults` tells. */
  readonly settings: Record<string, unknown>;
  /** A sentence for each faulty field by its name in the form; empty where all fits. */
  readonly faults: ReadonlyMap<string, string>;
}

/** Checks what stands in the form of a kind's settings. Secrets that are kept come from what is stored. */
export function checkDraft(kind: string, draft: GroupDraft, stored: unknown): CheckedDraft {
  const form = kindForm(kind);
  if (form === null) return { settings: {}, faults: new Map([[ROOT, "There is no such kind of app."]]) };
  const { settings, faults: early } = toSettings(form, draft, stored);
  const faults = new Map(early);
  const add = (name: string, sentence: string) => {
    if (!faults.has(name)) faults.set(name, sentence);
  };
  checkKind(kind, { form, draft, settings, name: ROOT }, add);
  return { settings, faults };
}

interface Checked {
  readonly form: GroupField;
  readonly draft: GroupDraft;
  readonly settings: unknown;
  readonly name: string;
}

type Add = (name: string, sentence: string) => void;

/** Faults of the settings of one kind, and of those of the kinds inside it. */
function checkKind(kind: string, { form, draft, settings, name }: Checked, add: Add): void {
  const result = findApp(kind)?.settings.safeParse(settings);
  for (const issue of result?.error?.issues ?? []) {
    for (const { path, issue: exact } of exactIssues(issue, form, draft)) {
      const found = path.reduce<unknown>(step, settings);
      add(nameOf(form, draft, { path, name }), sayFault(exact, found));
    }
  }
  visitOwn({ field: form, draft, settings, name }, add);
}

interface Visit {
  readonly field: Field;
  readonly draft: Draft;
  readonly settings: unknown;
  readonly name: string;
}

/** Finds settings of kinds inside other settings. */
function visitOwn({ field, draft, settings, name }: Visit, add: Add): void {
  const inner = innerOf(field, draft);
  if (field.kind === "own" && draft instanceof OwnDraft) {
    const form = kindForm(draft.kind);
    if (form !== null) checkKind(draft.kind, { form, draft: draft.value, settings, name }, add);
    return;
  }
  for (const { key, field: child, draft: value } of inner) {
    visitOwn({ field: child, draft: value, settings: step(settings, key), name: fieldName(name, key) }, add);
  }
}

interface Inner {
  readonly key: string | number;
  readonly field: Field;
  readonly draft: Draft;
}

/** The fields inside a field. */
function innerOf(field: Field, draft: Draft): readonly Inner[] {
  switch (field.kind) {
    case "group":
      return field.fields.map(({ name, field: child }) => ({
        key: name,
        field: child,
        draft: (toRecord(draft) as GroupDraft)[name] ?? "",
      }));
    case "variants": {
      const variant = draft instanceof VariantDraft ? field.variants[draft.variant] : undefined;
      return variant === undefined ? [] : innerOf(variant, (draft as VariantDraft).value);
    }
    case "list":
      return (Array.isArray(draft) ? draft as readonly Draft[] : [])
        .map((item, key) => ({ key, field: field.item, draft: item }));
    default:
      return [];
  }
}

interface ExactIssue {
  readonly path: readonly PropertyKey[];
  readonly issue: z.core.$ZodIssue;
}

/** Of a union only what the chosen variant finds. */
function exactIssues(issue: z.core.$ZodIssue, field: Field, draft: Draft): readonly ExactIssue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ path: issue.path, issue }];
  let [at, value]: [Field | undefined, Draft] = [field, draft];
  for (const key of issue.path) {
    const next: Inner | undefined = at && innerOf(at, value).find((one) => one.key === key);
    [at, value] = [next?.field, next?.draft ?? ""];
  }
  const chosen = at?.kind === "variants" && value instanceof VariantDraft ? value.variant : null;
  const errors = chosen === null ? issue.errors.flat() : issue.errors[chosen] ?? [];
  const [last] = errors.toReversed();
  const found = chosen === null ? (last === undefined ? [] : [last]) : errors;
  return found.map((inner) => ({ path: [...issue.path, ...inner.path], issue: inner }));
}

/** The name of the control that a path of the settings leads to, or of what is nearest around it. */
function nameOf(
  field: Field,
  draft: Draft,
  { path, name }: { readonly path: readonly PropertyKey[]; readonly name: string },
): string {
  const [key, ...rest] = path;
  if (key === undefined) return name;
  if (field.kind === "map" && Array.isArray(draft)) {
    const index = (draft as readonly MapEntry[]).findIndex((entry) => entry.key === key);
    return index === -1 ? name : fieldName(name, index);
  }
  const inner = innerOf(field, draft).find((one) => one.key === key);
  if (inner === undefined) return name;
  return nameOf(inner.field, inner.draft, { path: rest, name: fieldName(name, inner.key) });
}
