import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const UNITS: Readonly<Record<string, string>> = { string: " characters", array: " entries" };

const NAMES: Readonly<Record<string, string>> = {
  int: "a whole number",
  number: "a number",
  string: "a text",
  boolean: "yes or no",
  array: "a list",
  object: "settings",
  record: "settings",
};

/** What is wrong with a setting, as a sentence beside it: `Found "abc", expected a number.` */
export function sayFault(issue: Issue, found: unknown): string {
  // Messages of schemas say themselves what was found; those of the library are in its own words.
  const own = /^(?:found|expected)\b/.test(issue.message);
  const text = own
    ? issue.message.replace(/^found ""/, "found nothing")
    : `${sayFound(found)}expected ${expected(issue)}`;
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The value, unless it is nothing or too much to be said. */
function sayFound(found: unknown): string {
  if (found === undefined || found === "") return "found nothing, ";
  const text = typeof found === "string" || typeof found === "number" ? JSON.stringify(found) : "";
  return text === "" || text.length > 60 ? "" : `found ${text}, `;
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return NAMES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map((value) => String(value)).join(" or ");
    case "too_big":
      return `${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${unit(issue)}`;
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? "a text"
        : `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${unit(issue)}`;
    case "invalid_format":
      return issue.format === "regex" ? "another form" : issue.format;
    case "unrecognized_keys":
      return `no ${issue.keys.join(", ")}`;
    default:
      return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
  }
}

function unit({ origin }: { readonly origin: string }): string {
  return UNITS[origin] ?? "";
}
