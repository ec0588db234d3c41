import type { TemplateClock } from "../template_clock.ts";

/** What filters know besides what they are given. */
export interface FilterAround {
  readonly clock: TemplateClock;
  /** BCP 47 of the device. */
  readonly locale: string;
}
