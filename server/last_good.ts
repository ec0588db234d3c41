import { createHash } from "node:crypto";
import type { Answer, DeviceClaim } from "../devices/mod.ts";
import { createCache } from "./cache.ts";

/** An answer and the device that it was given to. */
export interface Given {
  readonly deviceId: string;
  readonly answer: Answer;
}

/** What each device was answered last, in memory, for the time that the database is away. */
export interface LastGood {
  remember(claim: DeviceClaim, given: Given): void;
  /** The last answer given to exactly this claim: same id and same secret, so that nobody gets another's screen. */
  recall(claim: DeviceClaim): Given | null;
}

const MEMORY_BYTES = 32 * 1024 * 1024;

/** A memory of last answers, bounded in bytes. */
export function createLastGood(): LastGood {
  const answers = createCache<Given>({
    limit: MEMORY_BYTES,
    sizeOf: ({ answer }) => answer.image.bytes.length + 1024,
  });
  return {
    remember: (claim, given) => answers.set(claimKey(claim), given),
    recall: (claim) => answers.get(claimKey(claim)) ?? null,
  };
}

function claimKey({ hardwareId, friendlyId, token, model }: DeviceClaim): string {
  return createHash("sha256").update(JSON.stringify([hardwareId, friendlyId, token, model])).digest("base64");
}
