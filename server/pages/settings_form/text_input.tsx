/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { isIconName } from "../../../renderers/panels.ts";
import { installableKinds, type NumberField, type TextField } from "../../settings_form/mod.ts";
import { Icon } from "../ui/mod.ts";
import { type FormView, NO_PROSE } from "./form_view.ts";

/** What every control is drawn with. */
export interface ControlProps<Field> {
  readonly field: Field;
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Attributes that tie it to its hint and fault, and give it the focus. */
  readonly more: Readonly<Record<string, string | boolean | undefined>>;
  readonly view: FormView;
}

/** Lists of values that browsers offer while one types, by the format of a text. */
const OFFERS: Readonly<Record<string, string>> = {
  "time-zone": "offer-time-zones",
  locale: "offer-locales",
  color: "offer-colors",
  icon: "offer-icons",
  device: "offer-devices",
};

/** A text in one line or several, or a choice of what there is. */
export function TextInput({ field, id, name, text, more, view }: ControlProps<TextField>) {
  const { format, lines } = field;
  if (format === "app") {
    const options = view.around.apps.map((app) => ({ value: app.id, name: `${app.name} (${app.kind})` }));
    return <Pick id={id} name={name} text={text} more={more} options={options} none="Choose an app" />;
  }
  if (format === "app-kind") {
    const options = installableKinds().filter(({ kind }) => kind !== "layout")
      .map((app) => ({ value: app.kind, name: app.name }));
    return <KindPick {...{ id, name, text, more, options, view }} />;
  }
  if (lines !== "one") {
    const rows = lines === "code" ? 10 : 5;
    return (
      <textarea
        id={id}
        name={name}
        rows={rows}
        class={lines === "code" ? "code-text" : undefined}
        {...(lines === "code" ? NO_PROSE : {})}
        {...more}
      >
        {/* The first line break in a text area is not part of its text. */}
        {text.startsWith("\n") ? `\n${text}` : text}
      </textarea>
    );
  }
  const offer = OFFERS[format ?? ""];
  return (
    <span class={format === "icon" ? "with-icon" : "bare"} data-icon-field={format === "icon" || undefined}>
      <input
        id={id}
        name={name}
        type={format === "uri" ? "url" : "text"}
        value={text}
        list={offer}
        placeholder={placeholder(field)}
        autocomplete="off"
        data-nullable={format === "icon" && (field.nullable || field.fallback === "") ? "" : undefined}
        {...(format === null ? {} : NO_PROSE)}
        {...more}
      />
      {format === "icon" ? <IconPick id={id} text={text} /> : null}
    </span>
  );
}

/** The icon that is named, on a button that opens all of them; without scripts the picture alone. */
function IconPick({ id, text }: { readonly id: string; readonly text: string }) {
  const picture = isIconName(text) ? <Icon name={text} /> : null;
  return (
    <>
      <noscript>{picture}</noscript>
      <button class="button icon-open" type="button" hidden data-picks={id} aria-haspopup="dialog">
        <span data-picked>{picture}</span> Choose
        <span class="hidden">an icon</span>
      </button>
    </>
  );
}

/** A number; text, so that what is no number comes back as it was typed. Arrow keys step, where scripts run. */
export function NumberInput({ field, id, name, text, more }: ControlProps<NumberField>) {
  const { whole, least, most } = field;
  return (
    <input
      id={id}
      name={name}
      type="text"
      inputmode={least !== null && least >= 0 ? (whole ? "numeric" : "decimal") : undefined}
      class="number-input"
      value={text}
      placeholder={placeholder(field)}
      data-step={whole ? "1" : "0.1"}
      data-least={least === null ? undefined : String(least)}
      data-most={most === null ? undefined : String(most)}
      autocomplete="off"
      {...more}
    />
  );
}

/** What is meant while nothing is typed. */
function placeholder({ fallback, nullable }: TextField | NumberField): string | undefined {
  return nullable || fallback === undefined || fallback === "" ? undefined : String(fallback);
}

interface PickProps extends Pick<ControlProps<unknown>, "id" | "name" | "text" | "more"> {
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly none: string;
  readonly live?: Readonly<Record<string, string>>;
}

function Pick({ id, name, text, more, options, none, live = {} }: PickProps) {
  const known = options.some(({ value }) => value === text);
  return (
    <select id={id} name={name} {...more} {...live}>
      {known ? null : <option value={text} selected>{text === "" ? none : `${text} (gone)`}</option>}
      {options.map(({ value, name: said }) => <option value={value} selected={value === text}>{said}
      </option>)}
    </select>
  );
}

type KindPickProps =
  & Pick<ControlProps<unknown>, "id" | "name" | "text" | "more" | "view">
  & Pick<PickProps, "options">;

/** A kind whose settings stand below, and so change with it. */
function KindPick({ view, ...pick }: KindPickProps) {
  const live = {
    "hx-post": view.action,
    "hx-trigger": "change",
    "hx-target": "#settings",
    "hx-swap": "outerHTML",
    "hx-vals": JSON.stringify({ [`choose:${pick.name}`]: "1" }),
  };
  return (
    <span class="row with-choose">
      <Pick {...pick} none="Choose a kind" live={live} />
      <noscript>
        <button class="button" type="submit" name={`choose:${pick.name}`} value="1">Choose</button>
      </noscript>
    </span>
  );
}
