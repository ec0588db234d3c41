/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** A button that fills the form from elsewhere: in place with a script, as a page of its own without one. */
export function TakeButton(
  { deviceId, take, children }: {
    readonly deviceId: string;
    readonly take: string;
    readonly children?: hono.Child;
  },
) {
  const path = `/devices/${deviceId}/panel/try?take=${encodeURIComponent(take)}`;
  return (
    <button
      class="button"
      type="submit"
      form="panel-form"
      formaction={path}
      hx-post={`${path}&part=work`}
      hx-target="#panel-work"
      hx-swap="outerMorph"
    >
      {children}
    </button>
  );
}
