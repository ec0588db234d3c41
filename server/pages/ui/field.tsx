/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** A labelled control with what helps and what is wrong. */
export interface FieldProps {
  /** Id of the control inside, which names `fieldNotes(id, …)` as its `aria-describedby`. */
  readonly id: string;
  readonly label: hono.Child;
  readonly hint?: hono.Child;
  /** What is wrong with the value, or null. */
  readonly fault?: string | null;
  /** The control. */
  readonly children: hono.Child;
}

/** A control under its label, with help and fault below. */
export function Field({ id, label, hint, fault, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint ? <p class="hint" id={`${id}-hint`}>{hint}</p> : null}
      {fault ? <p class="fault" id={`${id}-fault`}>{fault}</p> : null}
    </div>
  );
}

/** Attributes that tie a control to the hint and fault of its field. */
export function fieldNotes(id: string, { hint, fault }: { hint?: unknown; fault?: string | null }) {
  const notes = [hint ? `${id}-hint` : "", fault ? `${id}-fault` : ""].filter((note) => note !== "");
  return {
    "aria-describedby": notes.length > 0 ? notes.join(" ") : undefined,
    "aria-invalid": fault ? "true" : undefined,
  } as const;
}
