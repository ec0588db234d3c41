import { alternativePanel, findModel, type Model } from "../../../devices/mod.ts";
import { type Panel, PanelError, readPanel } from "../../../renderers/panels.ts";
import {
  type Control,
  CONTROL_OF,
  CONTROLS,
  type PanelValues,
  toPanelJson,
  toValues,
} from "../../pages/device_panel/panel_values.ts";

/** A panel as somebody is about to make it. */
export interface DraftPanel {
  readonly model: Model;
  readonly values: PanelValues;
  /** Null while something is wrong. */
  readonly panel: Panel | null;
  /** What is wrong, by control. */
  readonly faults: Readonly<Record<string, string>>;
}

/** A panel that is whole. */
export function draftOf(model: Model, panel: Panel): DraftPanel {
  return { model, values: toValues(panel), panel, faults: {} };
}

/**
 * Reads the form of a panel. One that was filled for another model than the one that is chosen is filled anew from
 * that one's panel; `present` counts where no model of the catalogue is named.
 */
export function readPanelForm(fields: Readonly<Record<string, string>>, present: Model): DraftPanel {
  const chosen = fields["model"];
  const model = chosen === undefined || chosen === present.id ? present : findModel(chosen);
  if (model === null) {
    const draft = check(present, readValues(fields));
    return { ...draft, panel: null, faults: { ...draft.faults, model: "Expected a model of the catalog" } };
  }
  const filledFor = fields["shown_model"];
  if (filledFor !== undefined && filledFor !== model.id) return draftOf(model, model.panel);
  return check(model, readValues(fields));
}

/** The panel that a button fills the form with: `model`, or `alternative:` and its label; null for no such. */
export function takePanel(take: string, model: Model): DraftPanel | null {
  if (take === "model") return draftOf(model, model.panel);
  const label = take.startsWith("alternative:") ? take.slice("alternative:".length) : null;
  const alternative = model.alternatives.find((known) => known.label === label);
  return alternative === undefined ? null : draftOf(model, alternativePanel(model, alternative));
}

function readValues(fields: Readonly<Record<string, string>>): PanelValues {
  return Object.fromEntries(CONTROLS.map((name) => [name, fields[name] ?? ""])) as Record<Control, string>;
}

function check(model: Model, values: PanelValues): DraftPanel {
  const json = toPanelJson(values);
  const faults: Record<string, string> = {};
  for (const [field, value] of Object.entries(json)) {
    const fault = faultOf({ [field]: value }, model);
    if (fault !== null) {
      faults[field === "palette" ? paletteControl(values) : CONTROL_OF[field] ?? field] = fault;
    }
  }
  if (Object.keys(faults).length > 0) return { model, values, panel: null, faults };
  try {
    return { model, values, panel: readPanel(json), faults };
  } catch (error) {
    // Each field is well by itself: what is left is margins that take the whole glass.
    if (!(error instanceof PanelError)) throw error;
    return { model, values, panel: null, faults: { top: toFault(error) } };
  }
}

function paletteControl({ palette }: PanelValues): Control {
  return palette === "own" ? "inks" : "palette";
}

/** Large enough for any margins, so that each field is looked at by itself. */
const ANY_SIZE = { width: 4096, height: 4096, margins: {} };

function faultOf(field: Record<string, unknown>, model: Model): string | null {
  try {
    readPanel({ ...ANY_SIZE, ...field }, model.panel);
    return null;
  } catch (error) {
    if (error instanceof PanelError) return toFault(error);
    throw error;
  }
}

/** `Found "abc", expected 1 to 4096 pixels`. */
function toFault({ faults }: PanelError): string {
  const text = (faults[0] ?? "").replace(/^Cannot read panel [a-z_]+: /, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
