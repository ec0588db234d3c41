import type { FuzzedParser } from "../parser.ts";
import { appParsers } from "./apps.ts";
import { deviceParsers } from "./devices.ts";
import { rendererParsers } from "./renderers.ts";
import { serverParsers } from "./server.ts";

/** Every reader of what comes from outside. */
export const fuzzedParsers: readonly FuzzedParser[] = [
  ...deviceParsers,
  ...appParsers,
  ...rendererParsers,
  ...serverParsers,
];
