/** A choice as it is shown. */
export interface ChoiceRow {
  readonly text: string;
  /** The button that votes for it, or a mark in its place; empty where there is none. */
  readonly button: string;
  /** True where the device points at it, or voted for it. */
  readonly marked: boolean;
  /** How many voted for it, and which share of all, in percent; null while that is hidden. */
  readonly result: { readonly count: number; readonly percent: number } | null;
}
