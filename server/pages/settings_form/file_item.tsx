/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { FormView } from "./form_view.ts";

/** An uploaded picture in a form. */
export interface FileItemProps {
  readonly id: string;
  readonly name: string;
  /** The file's id. */
  readonly text: string;
  readonly view: FormView;
}

/** An uploaded picture: small, with its name and its size. Its id travels hidden. */
export function FileItem({ name, text, view }: FileItemProps) {
  const file = view.around.files.get(text);
  return (
    <div class="file">
      <input type="hidden" name={name} value={text} data-field={name} />
      {file === undefined ? <p class="warn">This picture is gone. It is shown as nothing.</p> : (
        <>
          <img src={`/api/v1/files/${file.id}/picture`} alt="" width="72" height="48" loading="lazy" />
          <span>
            <span class="wrap">{file.name}</span>
            <span class="hint block">{`${file.width} × ${file.height} px`}</span>
          </span>
        </>
      )}
    </div>
  );
}
