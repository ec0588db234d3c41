/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { iconNames } from "../../../renderers/panels.ts";
import type { Field, GroupField } from "../../settings_form/mod.ts";
import type { FormAround } from "./form_view.ts";

/** Tags of languages that screens are known to speak. */
const LOCALES =
  "ar-EG bg-BG ca-ES cs-CZ da-DK de-AT de-CH de-DE el-GR en-AU en-CA en-GB en-IE en-IN en-NZ en-US en-ZA es-ES es-MX et-EE fa-IR fi-FI fr-BE fr-CA fr-CH fr-FR he-IL hi-IN hr-HR hu-HU id-ID is-IS it-CH it-IT ja-JP ko-KR lt-LT lv-LV ms-MY nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI sr-RS sv-SE th-TH tr-TR uk-UA vi-VN zh-CN zh-HK zh-TW"
    .split(" ");
const COLORS = ["black", "blue", "green", "orange", "red", "white", "yellow"];

/** Values that browsers offer while one types, for the formats that a form has. */
export function Offers({ form, around }: { readonly form: GroupField; readonly around: FormAround }) {
  const formats = formatsOf(form);
  const languages = new Intl.DisplayNames("en", { type: "language" });
  return (
    <>
      {formats.has("time-zone")
        ? (
          <datalist id="offer-time-zones">
            {["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => <option value={zone} />)}
          </datalist>
        )
        : null}
      {formats.has("locale")
        ? (
          <datalist id="offer-locales">
            {LOCALES.map((tag) => <option value={tag}>{languages.of(tag)}</option>)}
          </datalist>
        )
        : null}
      {formats.has("color")
        ? (
          <datalist id="offer-colors">
            {COLORS.map((color) => <option value={color} />)}
          </datalist>
        )
        : null}
      {formats.has("icon")
        ? (
          <datalist id="offer-icons">
            {iconNames.map((icon) => <option value={icon} />)}
          </datalist>
        )
        : null}
      {formats.has("device")
        ? (
          <datalist id="offer-devices">
            {around.devices.map(({ friendlyId, name }) => <option value={friendlyId}>{name}</option>)}
          </datalist>
        )
        : null}
    </>
  );
}

/** Formats of texts anywhere in a form; a form that holds other kinds may hold all of them. */
function formatsOf(field: Field): ReadonlySet<string> {
  switch (field.kind) {
    case "text":
      return new Set(field.format === null ? [] : [field.format]);
    case "list":
      return formatsOf(field.item);
    case "group":
      return new Set(field.fields.flatMap(({ field: child }) => [...formatsOf(child)]));
    case "variants":
      return new Set(field.variants.flatMap((one) => [...formatsOf(one)]));
    case "own":
      return new Set(["time-zone", "locale", "color", "icon", "device"]);
    default:
      return new Set();
  }
}
