export type { Levels } from "./levels.ts";
export { createMetrics, type Metrics } from "./metrics.ts";
export { watchLoopDelay } from "./watch_loop_delay.ts";
