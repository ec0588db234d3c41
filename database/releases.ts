import { z } from "zod";

/** One release of this program, for whoever wants its code: the commit, since a clone may carry no tags. */
export interface Release {
  /** Three numbers: `1.2.3`. */
  readonly version: string;
  /** 40 hexadecimal digits. */
  readonly commit: string;
  /** `2026-11-25` */
  readonly date: string;
}

const releases = z.array(
  z.strictObject({
    version: z.string().regex(/^\d+\.\d+\.\d+$/, "expected three numbers such as 1.2.3"),
    commit: z.string().regex(/^[0-9a-f]{40}$/, "expected 40 hexadecimal digits in lower case"),
    date: z.iso.date(),
  }),
).superRefine((list, context) => {
  for (const [at, release] of list.entries()) {
    const before = list[at - 1];
    if (before === undefined) continue;
    const wrong = (path: keyof Release, message: string) =>
      context.addIssue({ code: "custom", path: [at, path], message });
    if (!follows(release.version, before.version)) {
      wrong("version", `found ${release.version} after ${before.version}, expected oldest first`);
    }
    if (release.date < before.date) {
      wrong("date", `found ${release.date} after ${before.date}, expected oldest first`);
    }
    if (list.slice(0, at).some(({ commit }) => commit === release.commit)) {
      wrong("commit", "found the commit of another release");
    }
  }
});

/** A list of releases that is not one. */
export class ReleasesError extends Error {
  constructor(readonly detail: string) {
    super(`Cannot read releases: ${detail}`);
    this.name = "ReleasesError";
  }
}

/** The text of `database/releases.json`: every release, oldest first. Throws ReleasesError. */
export function readReleases(text: string): readonly Release[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ReleasesError(error instanceof Error ? error.message : String(error));
  }
  const { data, error } = releases.safeParse(json);
  if (error !== undefined) throw new ReleasesError(z.prettifyError(error));
  return data;
}

/** Whether the three numbers of a version come after those of another. */
export function follows(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split(".").map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (one?.[at] ?? 0) - (two?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
