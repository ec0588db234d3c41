/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { Notice } from "./notice.ts";

/** The line above a page that says what was just done, with a way to take it back; empty without a notice. */
export function NoticeLine({ notice }: { readonly notice: Notice | null }) {
  return (
    <div class={`notice ${notice?.kind ?? ""}`.trim()} id="notice" role="status" aria-live="polite">
      {notice === null ? null : <p>{notice.text}</p>}
      {notice?.undo === undefined ? null : (
        <form method="post" action={notice.undo.action}>
          {Object.entries(notice.undo.fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button class="quiet" type="submit">Undo</button>
        </form>
      )}
    </div>
  );
}
