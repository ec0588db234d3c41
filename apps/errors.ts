export { TemplateError, type TemplateFault } from "./template/errors.ts";

/** Settings that an app cannot take: every fault at once, each with its path. */
export class AppSettingsError extends Error {
  override readonly name = "AppSettingsError";
  /** The app's kind. */
  readonly kind: string;
  /** One entry per fault: where (`questions[2].answer`, empty for the whole) and what is wrong. */
  readonly faults: readonly AppSettingsFault[];

  constructor(kind: string, faults: readonly AppSettingsFault[], options?: ErrorOptions) {
    const list = faults.map(({ path, detail }) => path === "" ? detail : `${path}: ${detail}`).join("; ");
    super(`Cannot read the settings of ${kind}: ${list}`, options);
    this.kind = kind;
    this.faults = faults;
  }
}

/** One fault of some settings. */
export interface AppSettingsFault {
  readonly path: string;
  readonly detail: string;
}
