import { readFileSync } from "node:fs";
import process from "node:process";

/** How many tests of a run ended in which way. Steps count as tests, as they do in the report. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A test report that cannot be believed: not JUnit, cut short, or at odds with itself. */
export class ReportError extends Error {
  override readonly name = "ReportError";
}

const MARKUP =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;

/** Counts the tests of a JUnit report by outcome. Throws ReportError when the report is not whole. */
export function readJunit(xml: string): TestCounts {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const open: string[] = [];
  let outcome: keyof TestCounts = "passed";
  let promised: number | null = null;
  for (const [, closing, name = "", attributes = "", empty] of xml.matchAll(MARKUP)) {
    if (name === "") continue;
    if (closing !== "/") {
      if (open.length === 0 && name !== "testsuites" && name !== "testsuite") {
        throw new ReportError(`Cannot read test report: found <${name}>, expected <testsuites>`);
      }
      if (open.length === 0) promised = readTotal(attributes);
      open.push(name);
      if (name === "testcase") outcome = "passed";
      if (name === "failure" || name === "error") outcome = "failed";
      if (name === "skipped" && outcome === "passed") outcome = "skipped";
    }
    if (closing === "/" || empty === "/") {
      const opened = open.pop();
      if (opened !== name) {
        throw new ReportError(
          `Cannot read test report: found </${name}>, expected </${opened ?? "nothing"}>`,
        );
      }
      if (name === "testcase") counts[outcome] += 1;
    }
  }
  if (open.length > 0) throw new ReportError(`Cannot read test report: it ends inside <${open.at(-1)}>`);
  const total = counts.passed + counts.failed + counts.skipped;
  if (promised === null || promised !== total) {
    throw new ReportError(`Cannot read test report: found ${total} tests, expected ${promised ?? "a count"}`);
  }
  return counts;
}

function readTotal(attributes: string): number | null {
  const match = /\stests\s*=\s*["'](\d+)["']/.exec(attributes);
  return match === null ? null : Number(match[1]);
}

/**
 * The counts of a whole run. A file that cannot be loaded is in no report, so an exit status that the report
 * does not explain counts as one more failure.
 */
export function judgeRun(counts: TestCounts, exitStatus: number): TestCounts {
  if (exitStatus === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1 };
}

/** `12 passed, 1 failed`, with `, 2 skipped` when there are any. */
export function summaryLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function main([path = "", status = "0"]: readonly string[]): number {
  let counts: TestCounts = { passed: 0, failed: 1, skipped: 0 };
  try {
    counts = judgeRun(readJunit(readFileSync(path, "utf8")), Number(status));
  } catch (error) {
    console.error(error instanceof ReportError ? error.message : `Cannot open test report: ${error}`);
  }
  console.log(summaryLine(counts));
  return counts.passed > 0 && counts.failed === 0 && counts.skipped === 0 ? 0 : 1;
}

// Usage: junit_summary.ts <report> [exit status of the test run]
if (import.meta.main) process.exit(main(process.argv.slice(2)));
