import { TABLES } from "../database/tables.ts";
import { ReleasesError } from "../database/releases.ts";
import { makeRelease } from "./release/make_release.ts";
import { recordRelease } from "./release/record_release.ts";
import { ReleaseError } from "./release/release_error.ts";

// Makes a release, or records one whose commit has another name since a rebase. See docs/releasing.md.

const ROOT = new URL("..", import.meta.url).pathname;
const USAGE = "expected a version or --record: deno task release 1.2.3";

async function check(): Promise<void> {
  const { success } = await new Deno.Command(Deno.execPath(), { args: ["task", "check"], cwd: ROOT }).spawn()
    .status;
  if (!success) throw new ReleaseError("deno task check failed");
}

const [version, ...rest] = Deno.args;
try {
  if (version === undefined || rest.length > 0) throw new ReleaseError(USAGE);
  if (version === "--record") {
    const { release, written } = await recordRelease(ROOT);
    console.log(`${written ? "Recorded" : "On record already:"} ${release.version} as ${release.commit}`);
  } else {
    const date = Temporal.Now.plainDateISO().toString();
    const release = await makeRelease(ROOT, { version, date, tables: TABLES, check });
    console.log(
      `Released ${release.version} as ${release.commit}; push both commits once their tests are green`,
    );
  }
} catch (error) {
  if (!(error instanceof ReleaseError || error instanceof ReleasesError)) throw error;
  console.error(error.message);
  Deno.exit(1);
}
