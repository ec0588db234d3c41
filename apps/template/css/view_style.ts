/** Styles as satori takes them. */
export type ViewStyle = Record<string, string | number>;

/** What an element has from those around it. */
export interface Inherited {
  /** Pixels of the glass. */
  readonly fontSize: number;
  readonly color: string;
  readonly fontWeight: number;
  readonly lineHeight: number;
  readonly textAlign: string;
  readonly whiteSpace: string;
  readonly listStyleType: string;
}
