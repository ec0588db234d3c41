/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { saySize } from "../say_size.ts";
import { Field, fieldNotes } from "../ui/mod.ts";
import { BackupTimes, type BackupTimesProps } from "./backup_times.tsx";

/** Most bytes of a backup that a form sends without a script: it passes through memory. */
export const PLAIN_LIMIT = 64 * 1024 * 1024;

/** What the panel of backups knows. */
export interface BackupPanelProps extends BackupTimesProps {
  /** Bytes of the database's file; null where the database is on a server. */
  readonly bytes: number | null;
  readonly fault: string | null;
}

/** Downloads the whole database, and takes one to put in its place. */
export function BackupPanel({ bytes, fault, ...times }: BackupPanelProps) {
  const hint = "It is verified first, and shown before anything is replaced.";
  return (
    <section class="panel" id="backup" aria-labelledby="backup-title">
      <h2 id="backup-title">Backup</h2>
      {bytes === null
        ? (
          <p class="hint">
            The database is on a server of its own, which makes its own backups; see its documentation.
          </p>
        )
        : (
          <>
            <p class="hint">
              One file with everything: devices, apps, settings, secrets and exchanges. Keep it where nobody
              else reads it. The database now takes {saySize(bytes)}.
            </p>
            <BackupTimes {...times} />
            <p class="row">
              <a class="button" href="/settings/backup" download>Download a backup</a>
            </p>
            <form
              class="form"
              method="post"
              action="/settings/restore"
              enctype="multipart/form-data"
              data-upload="/settings/restore"
            >
              <Field id="backup-file" label="Restore a backup" hint={hint} fault={fault}>
                <input
                  id="backup-file"
                  name="backup"
                  type="file"
                  required
                  {...fieldNotes("backup-file", { hint, fault })}
                />
              </Field>
              <progress class="progress" max={1} value={0} hidden aria-label="Upload" />
              <p class="row">
                <button class="button" type="submit">Upload and verify</button>
                <noscript>
                  <span class="hint">At most {saySize(PLAIN_LIMIT)} without scripts.</span>
                </noscript>
              </p>
            </form>
          </>
        )}
    </section>
  );
}
