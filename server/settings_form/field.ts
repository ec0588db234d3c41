/** What every setting of a form says of itself. */
export interface Told {
  readonly title: string;
  /** One or two sentences, or empty. */
  readonly description: string;
  /** What is meant where nothing is stored; undefined where nothing is. */
  readonly fallback: unknown;
  /** True where leaving it out is allowed. */
  readonly optional: boolean;
  /** True where null is allowed: an empty control then means null. */
  readonly nullable: boolean;
  /** Shown only while another setting of the same group has one of these values. */
  readonly when: When | null;
  /** Most people leave it as it is: it is folded away. */
  readonly advanced: boolean;
}

/** The values of a setting of the same group for which another matters. */
export interface When {
  readonly field: string;
  readonly is: readonly string[];
}

/** A text: a line, or several; `format` says what it is: `uri`, `time-zone`, `locale`, `color`, `icon`, `app`, `device`. */
export interface TextField extends Told {
  readonly kind: "text";
  readonly lines: "one" | "many" | "code";
  readonly format: string | null;
  readonly most: number | null;
}

/** A number with its bounds, where it has some. */
export interface NumberField extends Told {
  readonly kind: "number";
  readonly whole: boolean;
  readonly least: number | null;
  readonly most: number | null;
}

/** Yes or no. */
export interface FlagField extends Told {
  readonly kind: "flag";
}

/** One of several values. */
export interface ChoiceField extends Told {
  readonly kind: "choice";
  readonly options: readonly { readonly value: string | number | boolean; readonly name: string }[];
}

/** A text that is stored and never shown again. */
export interface SecretField extends Told {
  readonly kind: "secret";
}

/** A date, or a date and a time of day, without a zone. */
export interface MomentField extends Told {
  readonly kind: "moment";
}

/** An uploaded picture, by its id. */
export interface FileField extends Told {
  readonly kind: "file";
}

/** Several of a kind, in an order. */
export interface ListField extends Told {
  readonly kind: "list";
  readonly item: Field;
  readonly least: number;
  readonly most: number;
}

/** Texts by names that one types as well. */
export interface MapField extends Told {
  readonly kind: "map";
  readonly value: Field;
}

/** Settings that belong together. */
export interface GroupField extends Told {
  readonly kind: "group";
  readonly fields: readonly NamedField[];
}

/** A setting and its name in the group. */
export interface NamedField {
  readonly name: string;
  readonly field: Field;
}

/** One of several groups. */
export interface VariantsField extends Told {
  readonly kind: "variants";
  readonly variants: readonly GroupField[];
}

/** The one value that there is. */
export interface FixedField extends Told {
  readonly kind: "fixed";
  readonly value: unknown;
}

/** The settings of a kind of app that the setting `kind` beside it names. */
export interface OwnSettingsField extends Told {
  readonly kind: "own";
}

/** Whatever a form has no control for: JSON. */
export interface JsonField extends Told {
  readonly kind: "json";
}

/** A setting as a form shows it. */
export type Field =
  | TextField
  | NumberField
  | FlagField
  | ChoiceField
  | SecretField
  | MomentField
  | FileField
  | ListField
  | MapField
  | GroupField
  | VariantsField
  | FixedField
  | OwnSettingsField
  | JsonField;

/** The name that a group's field has in a form: `s.questions.0.answer`. */
export function fieldName(parent: string, name: string | number): string {
  return `${parent}.${name}`;
}

/** The name of all settings. */
export const ROOT = "s";
