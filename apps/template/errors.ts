/** A place in the text that its author wrote, counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a template, and where. */
export interface TemplateFault extends TextPlace {
  /** Which text the place is in. */
  readonly in: "markup" | "style" | "transform";
  readonly detail: string;
}

/** A template that cannot be composed. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  readonly fault: TemplateFault;

  constructor(fault: TemplateFault, options?: ErrorOptions) {
    super(
      `Cannot compose template: ${fault.detail} (${fault.in}, line ${fault.line}, column ${fault.column})`,
      options,
    );
    this.fault = fault;
  }
}
