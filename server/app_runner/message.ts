import { TemplateError, type TemplateFault } from "../../apps/errors.ts";
import type { SourceData } from "../../apps/mod.ts";
import { type PoolReply, toFault, type WorkerFault } from "../../renderers/workers.ts";
import { valueOf, withValue } from "../data/data_refs.ts";
import type { ScreenInputs } from "../screen_inputs.ts";
import type { Composed, TemplateReview } from "./composed.ts";
import type { PressedState } from "./press_inputs.ts";

/** Inputs as they cross threads: what references stand for goes beside them, and instants are texts. */
interface Sent {
  readonly inputs: ScreenInputs;
  /** Contents of the data, by its names. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly now: string;
}

/** Data that stands in the place of that of the inputs. */
type SentData = Readonly<
  Record<string, Omit<SourceData, "fetchedAt"> & { readonly fetchedAt: string | null }>
>;

/** What the worker is asked. */
export type RunnerWork =
  | { readonly kind: "compose"; readonly sent: Sent }
  | {
    readonly kind: "press";
    readonly sent: Sent;
    readonly presses: readonly { readonly button: string; readonly at: string }[];
  }
  | { readonly kind: "review"; readonly sent: Sent; readonly data: SentData | null };

/** What was composed, as it crosses threads. */
type SentComposed = Omit<Composed, "composition" | "from"> & {
  readonly composition: Omit<Composed["composition"], "validUntil">;
  readonly validUntil: string | null;
};

/** What the worker answers. */
export type RunnerAnswer = SentComposed | TemplateReview | PressedState;

/** An error of an app as it crosses threads. */
export interface RunnerFault extends WorkerFault {
  /** Of a template. */
  readonly template: TemplateFault | null;
}

/** What the worker says. */
export type RunnerReply = PoolReply<RunnerAnswer, RunnerFault>;

/** Inputs as a message. */
export function toSent(inputs: ScreenInputs, now: Temporal.Instant): Sent {
  const refs = Object.entries(inputs.data ?? {});
  return {
    inputs,
    values: Object.fromEntries(refs.map(([name, ref]) => [name, valueOf(ref)])),
    now: now.toString(),
  };
}

/** The inputs that a message holds. */
export function fromSent({ inputs, values, now }: Sent): { inputs: ScreenInputs; now: Temporal.Instant } {
  for (const [name, ref] of Object.entries(inputs.data ?? {})) withValue(ref, values[name]);
  return { inputs, now: Temporal.Instant.from(now) };
}

/** Data as a message. */
export function toSentData(data: Readonly<Record<string, SourceData>>): SentData {
  return Object.fromEntries(
    Object.entries(data).map((
      [name, one],
    ) => [name, { ...one, fetchedAt: one.fetchedAt?.toString() ?? null }]),
  );
}

/** The data that a message holds. */
export function fromSentData(data: SentData): Record<string, SourceData> {
  return Object.fromEntries(
    Object.entries(data).map(([name, { fetchedAt, ...one }]) => {
      return [name, { ...one, fetchedAt: toInstant(fetchedAt) }];
    }),
  );
}

/** What was composed, as a message. */
export function toSentComposed({ composition, from: _, ...rest }: Composed): SentComposed {
  const { validUntil, ...said } = composition;
  return { ...rest, composition: said, validUntil: validUntil?.toString() ?? null };
}

/** What was composed for an instant, from a message. */
export function fromSentComposed(
  { composition, validUntil, ...rest }: SentComposed,
  from: Temporal.Instant,
): Composed {
  return { ...rest, composition: { ...composition, validUntil: toInstant(validUntil) }, from };
}

function toInstant(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text);
}

/** An app's error as a message. */
export function toRunnerFault(error: unknown): RunnerFault {
  return { ...toFault(error), template: error instanceof TemplateError ? error.fault : null };
}

/** The error that a message stands for, with the stack of the thread where it was thrown. */
export function fromRunnerFault({ name, message, stack, template }: RunnerFault): Error {
  if (template !== null) return new TemplateError(template, { cause: stack });
  return Object.assign(new Error(message, { cause: stack }), { name });
}
