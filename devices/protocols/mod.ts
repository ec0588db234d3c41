import type { Protocol, ProtocolName } from "../poll.ts";
import { composer } from "./composer/mod.ts";
import { screen } from "./screen/mod.ts";
import { trmnl } from "./trmnl/mod.ts";

/** Every wire protocol by its name. */
export const protocols: Readonly<Record<ProtocolName, Protocol>> = { composer, trmnl, screen };

/** Tells the name of a protocol from any other value. */
export function isProtocolName(value: unknown): value is ProtocolName {
  return typeof value === "string" && Object.hasOwn(protocols, value);
}
