import type { Child } from "hono/jsx";
import type { AppRow, FileRow } from "../../../database/mod.ts";
import type { Draft, Field } from "../../settings_form/mod.ts";

/** What a form of settings is drawn with, besides the settings. */
export interface FormView {
  /** A sentence for each faulty field by its name. */
  readonly faults: ReadonlyMap<string, string>;
  /** What has the focus: a field's name, or that of a button such as `add:s.items`; null for nothing. */
  readonly focus: string | null;
  /** Where buttons of lists post the form. */
  readonly action: string;
  readonly around: FormAround;
  /** Draws a setting inside another. */
  readonly show: (setting: SettingProps) => Child;
}

/** One setting of a form. */
export interface SettingProps {
  readonly field: Field;
  readonly name: string;
  readonly draft: Draft;
  readonly view: FormView;
  /** Said in the place of the field's own title, such as `Choice 2`. */
  readonly title?: string;
  /** True where what is around it says the title already. */
  readonly bare?: true;
}

/** Of controls whose text is no prose. */
export const NO_PROSE: Readonly<Record<string, string>> = { spellcheck: "false" };

/** What settings may refer to. */
export interface FormAround {
  /** Installed apps, save the one whose settings these are. */
  readonly apps: readonly AppRow[];
  readonly devices: readonly { readonly friendlyId: string; readonly name: string }[];
  /** Uploaded pictures that the settings name, by their ids. */
  readonly files: ReadonlyMap<string, FileRow>;
  /** Pictures that were uploaded before, newest first. */
  readonly earlier: readonly FileRow[];
}

/** The id of a control, by its name in the form. */
export function controlId(name: string): string {
  return name.replace(/[^\w-]+/g, "-");
}

/** Whether a field, or something in it, is faulty or has the focus. */
export function isCalledFor({ faults, focus }: FormView, name: string): boolean {
  const within = (other: string) => other === name || other.startsWith(`${name}.`);
  return [...faults.keys()].some(within) || (focus !== null && within(focus.replace(/^\w+:/, "")));
}
