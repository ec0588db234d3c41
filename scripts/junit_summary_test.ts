import assert from "node:assert/strict";
import process from "node:process";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { judgeRun, readJunit, ReportError, summaryLine } from "./junit_summary.ts";

const OUTCOMES = {
  passed: '<testcase name="a &gt; b" time="0.1">\n</testcase>',
  failed:
    '<testcase name="x"><failure message="&lt;skipped/&gt;">Error: 1 &lt; 2\n > "3"</failure></testcase>',
  skipped: "<testcase name='y'><skipped/></testcase>",
} as const;

function report(cases: readonly (keyof typeof OUTCOMES)[]): string {
  const body = cases.map((outcome) => OUTCOMES[outcome]).join("\n");
  return `<?xml version="1.0"?>\n<testsuites name="t" tests="${cases.length}"><testsuite name="f">${body}` +
    "</testsuite></testsuites>";
}

Deno.test("readJunit() counts every test of every report once", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom("passed", "failed", "skipped")), (cases) => {
    const count = (outcome: string) => cases.filter((other) => other === outcome).length;
    assert.deepEqual(readJunit(report(cases)), {
      passed: count("passed"),
      failed: count("failed"),
      skipped: count("skipped"),
    });
  }));
});

Deno.test("readJunit() counts an error, an empty test and a failure beside a skip", () => {
  const xml =
    '<testsuites tests="3"><testcase name="a"/><testcase name="b"><error message="Cancelled"/></testcase>' +
    '<testcase name="c"><skipped/><failure/></testcase></testsuites>';
  assert.deepEqual(readJunit(xml), { passed: 1, failed: 2, skipped: 0 });
});

Deno.test("readJunit() is not deceived by what stands in comments and CDATA", () => {
  const xml = '<testsuites tests="1"><!-- <testcase/> --><testcase name="a"><system-out>' +
    "<![CDATA[<failure/><testcase>]]></system-out></testcase></testsuites>";
  assert.deepEqual(readJunit(xml), { passed: 1, failed: 0, skipped: 0 });
});

Deno.test("readJunit() refuses a report cut at any place", () => {
  const whole = report(["passed", "failed", "skipped"]);
  fc.assert(fc.property(fc.nat(whole.length - 1), (length) => {
    assert.throws(() => readJunit(whole.slice(0, length)), ReportError);
  }));
});

Deno.test("readJunit() throws nothing but ReportError on any text", () => {
  fc.assert(fc.property(fc.string(), (text) => {
    assert.throws(() => readJunit(text), ReportError);
  }));
});

Deno.test("readJunit() refuses a report whose total is not the number of its tests", () => {
  assert.throws(
    () => readJunit('<testsuites tests="2"><testcase name="a"/></testsuites>'),
    new ReportError("Cannot read test report: found 1 tests, expected 2"),
  );
});

Deno.test("judgeRun() counts an exit status that no test explains as a failure", () => {
  assert.equal(summaryLine(judgeRun({ passed: 3, failed: 0, skipped: 0 }, 1)), "3 passed, 1 failed");
  assert.equal(summaryLine(judgeRun({ passed: 3, failed: 2, skipped: 0 }, 1)), "3 passed, 2 failed");
  assert.equal(
    summaryLine(judgeRun({ passed: 3, failed: 0, skipped: 1 }, 0)),
    "3 passed, 0 failed, 1 skipped",
  );
});

Deno.test("the summary exits 0 only for a run in which all tests passed", () => {
  const folder = mkdtempSync(join(tmpdir(), "junit-"));
  const run = (content: string | null, status: string) => {
    const path = join(folder, "report.xml");
    rmSync(path, { force: true });
    if (content !== null) writeFileSync(path, content);
    const script = fileURLToPath(new URL("./junit_summary.ts", import.meta.url));
    const result = spawnSync(process.execPath, ["run", "--allow-read", script, path, status], {
      encoding: "utf8",
    });
    return [result.stdout.trim().split("\n").at(-1), result.status];
  };
  try {
    assert.deepEqual(run(report(["passed", "passed"]), "0"), ["2 passed, 0 failed", 0]);
    assert.deepEqual(run(report(["passed", "skipped"]), "0"), ["1 passed, 0 failed, 1 skipped", 1]);
    assert.deepEqual(run(report(["passed", "failed"]), "1"), ["1 passed, 1 failed", 1]);
    assert.deepEqual(run(report(["passed"]), "1"), ["1 passed, 1 failed", 1]);
    assert.deepEqual(run(report([]), "0"), ["0 passed, 0 failed", 1]);
    assert.deepEqual(run(null, "0"), ["0 passed, 1 failed", 1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
