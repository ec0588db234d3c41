/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { TakeButton } from "./take_button.tsx";

/**
 * What ends the form of a panel. It stands below the preview, which stays in sight, and where the window is too narrow
 * for that at the end of the form: each is shown only where the other is not.
 */
export function SaveBar({ deviceId }: { readonly deviceId: string }) {
  const path = `/devices/${deviceId}/panel`;
  return (
    <div class="save-bar">
      <button class="button primary" type="submit" form="panel-form">Save</button>
      <TakeButton deviceId={deviceId} take="model">Reset to the model</TakeButton>
      <a class="quiet" href={path}>Discard</a>
      <button class="button without-script" type="submit" form="panel-form" formaction={`${path}/try`}>
        Preview
      </button>
      <span class="changes hint" role="status" data-changes></span>
    </div>
  );
}
