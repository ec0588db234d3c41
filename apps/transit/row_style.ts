/** Widths of the columns of a board, in whole pixels. */
export interface RowStyle {
  readonly size: number;
  readonly unitSize: number;
  readonly gap: number;
  /** Of the line's name with the gap after it. */
  readonly lineWidth: number;
  /** Of the minutes or the time, with their unit. */
  readonly whenWidth: number;
  /** Of the unit with the gap before it; 0 where it is left out. */
  readonly unitWidth: number;
  /** Of the delay with the gap after it; 0 where it is left out. */
  readonly delayWidth: number;
  /** Of the platform with the gap before it; 0 where it is left out. */
  readonly platformWidth: number;
  readonly platformSize: number;
  /** True where the word stands before the platform's name, since no heading says what it is. */
  readonly named: boolean;
}
