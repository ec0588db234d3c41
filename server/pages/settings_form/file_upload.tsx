/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { BESIDE } from "../../settings_form/mod.ts";
import { controlId, type FormView } from "./form_view.ts";
import { ListButton } from "./list_button.tsx";

/** Adds pictures to a list: as soon as they are chosen where scripts run, else by the button. */
export function FileUpload({ name, view }: { readonly name: string; readonly view: FormView }) {
  const id = controlId(name + BESIDE.file);
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
    </div>
  );
}
