import { ReleaseError } from "./release_error.ts";

/** What stands above the changes that no release has yet. */
const UNRELEASED = "## [Unreleased]";

/** A changelog (Keep a Changelog 1.1.0) whose unreleased changes are those of a release. Throws ReleaseError. */
export function releaseChangelog(text: string, { version, date }: { version: string; date: string }): string {
  const [above = "", rest, ...more] = text.split(`${UNRELEASED}\n`);
  if (rest === undefined || more.length > 0) {
    throw new ReleaseError(`found no single "${UNRELEASED}" in CHANGELOG.md`);
  }
  if (dateOf(text, version) !== null) throw new ReleaseError(`found ${version} in CHANGELOG.md already`);
  const [changes = ""] = rest.split("\n## ");
  if (!/^- /m.test(changes)) throw new ReleaseError(`found nothing below "${UNRELEASED}" in CHANGELOG.md`);
  return `${above}${UNRELEASED}\n\n## [${version}] - ${date}\n${rest}`;
}

/** The date of a release in a changelog, or null. */
export function dateOf(text: string, version: string): string | null {
  return new RegExp(`^## \\[${RegExp.escape(version)}\\] - (\\S+)$`, "m").exec(text)?.[1] ?? null;
}
