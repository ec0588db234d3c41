/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

/** What stands where a list would, while it is empty. */
export interface EmptyProps {
  readonly icon: IconName;
  /** One sentence: what will be here, or why nothing is. */
  readonly title: hono.Child;
  /** One action, or how to begin. */
  readonly children?: hono.Child;
}

/** An empty list that says what belongs here and how to begin. */
export function Empty({ icon, title, children }: EmptyProps) {
  return (
    <div class="nothing">
      <Icon name={icon} />
      <p class="title">{title}</p>
      {children}
    </div>
  );
}
