/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { Icon, type IconName } from "../ui/mod.ts";
import type { FormView } from "./form_view.ts";

/** A button that changes a list. */
export interface ListButtonProps {
  /** What it does: `add:s.items`. */
  readonly name: string;
  readonly icon: IconName;
  /** What it says; hidden behind the icon unless `open`. */
  readonly label: string;
  readonly open?: true;
  readonly view: FormView;
}

/** A button that changes a list: sends the form, and gets the settings back in place where scripts run. */
export function ListButton({ name, icon, label, open, view }: ListButtonProps) {
  return (
    <button
      class={open ? "button" : "quiet icon-button"}
      type="submit"
      name={name}
      value="1"
      formnovalidate
      autofocus={view.focus === name ? true : undefined}
      title={open ? undefined : label}
      hx-post={view.action}
      hx-target="#settings"
      hx-swap="outerHTML"
    >
      <Icon name={icon} />
      {open ? label : <span class="hidden">{label}</span>}
    </button>
  );
}
