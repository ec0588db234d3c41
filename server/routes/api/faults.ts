import type { z } from "@hono/zod-openapi";
import { step } from "../../../apps/mod.ts";
import { type FieldFault, InvalidBodyError } from "../../errors.ts";

type Issue = z.core.$ZodIssue;

/** Input as a schema wants it. Throws InvalidBodyError with every fault. */
export function readInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new InvalidBodyError(toFaults(result.error.issues, input));
}

/** Every fault of some input, each with its dotted path, what was found there and what is accepted. */
export function toFaults(issues: readonly Issue[], input: unknown): FieldFault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: [...path, key].join("."), detail: issue.message }));
    }
    const found = issue.path.reduce<unknown>(step, input);
    return [{ path: path.join("."), detail: `found ${show(found)}, expected ${expected(issue)}` }];
  });
}

/** A value as a message shows it: JSON, cut at 80 characters. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}

const UNITS: Readonly<Record<string, string>> = {
  string: " characters",
  array: " items",
  record: " entries",
};

function expected(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return NAMES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value)).join(" or ");
    case "too_big":
      return `${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${
        UNITS[issue.origin] ?? ""
      }`;
    case "too_small":
      return `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${
        UNITS[issue.origin] ?? ""
      }`;
    case "invalid_union":
      return issue.errors.flat().map(expected).join(" or ") || issue.message;
    default:
      return issue.message.replace(/^expected /, "");
  }
}

const NAMES: Readonly<Record<string, string>> = {
  int: "a whole number",
  number: "a number",
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};
