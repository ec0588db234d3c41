/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { BESIDE } from "../../settings_form/mod.ts";
import { controlId, type FormView } from "./form_view.ts";
import { ListButton } from "./list_button.tsx";

/** What adds a picture to a list. */
export interface FileUploadProps {
  /** Name of the list in the form. */
  readonly name: string;
  /** Ids of the pictures that it holds already. */
  readonly held: readonly string[];
  readonly view: FormView;
}

/** Adds pictures to a list: as soon as they are chosen where scripts run, else by the button; or earlier ones. */
export function FileUpload({ name, held, view }: FileUploadProps) {
  const id = controlId(name + BESIDE.file);
  const earlier = view.around.earlier.filter((file) => !held.includes(file.id));
  return (
    <div class="field upload">
      <label for={id}>Upload a picture</label>
      <div class="row">
        <input
          id={id}
          name={name + BESIDE.file}
          type="file"
          accept="image/png,image/jpeg,image/gif,image/webp"
          aria-describedby={`${id}-hint`}
          data-upload={`add:${name}`}
        />
        <ListButton name={`add:${name}`} icon="upload" label="Upload" open view={view} />
      </div>
      <p class="hint" id={`${id}-hint`}>PNG, JPEG, GIF or WebP, 20 MB at most.</p>
      {earlier.length === 0 ? null : (
        <details class="earlier" id={`${id}-earlier`}>
          <summary>{`Use an earlier upload (${earlier.length})`}</summary>
          <ul>
            {earlier.map((file) => (
              <li>
                <button
                  type="submit"
                  name={`pick:${name}`}
                  value={file.id}
                  title={`${file.name}, ${file.width} × ${file.height} px`}
                  formnovalidate
                  hx-post={view.action}
                  hx-target="#settings"
                  hx-swap="outerHTML"
                >
                  <img
                    src={`/api/v1/files/${file.id}/picture`}
                    alt=""
                    width="96"
                    height="64"
                    loading="lazy"
                  />
                  <span class="line">{file.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
