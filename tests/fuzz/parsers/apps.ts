import fc from "fast-check";
import { conformanceCases, conformanceContext } from "../../../apps/conformance/cases.ts";
import { AppSettingsError } from "../../../apps/errors.ts";
import { readLocalTime } from "../../../apps/local_time.ts";
import { readMarkdown } from "../../../apps/message/read_markdown.ts";
import { programs } from "../../../apps/programs.ts";
import { readSettings } from "../../../apps/settings.ts";
import { readLength } from "../../../apps/template/css/lengths.ts";
import { readFont, readFontSize } from "../../../apps/template/css/read_font.ts";
import { readDeclaration } from "../../../apps/template/css/read_declaration.ts";
import { readSelector } from "../../../apps/template/css/read_selector.ts";
import { readStyleAttribute, readStyles } from "../../../apps/template/css/read_styles.ts";
import { createUnsupportedList } from "../../../apps/template/css/style_place.ts";
import { readDate as readLiquidDate } from "../../../apps/template/filters/read_date.ts";
import { readHtml } from "../../../apps/template/view/read_html.ts";
import {
  readDate,
  readInstant,
  readList,
  readNumber,
  readRecord,
  readText,
} from "../../../apps/ui/read_json.ts";
import { readPath } from "../../../apps/ui/json_path.ts";
import { readMoment } from "../../../apps/ui/read_moment.ts";
import { readForecast } from "../../../apps/weather/forecast.ts";
import { definePanel } from "../../../renderers/mod.ts";
import { json, near, record, text } from "../inputs.ts";
import { type FuzzedParser, parser } from "../parser.ts";

const units = { fontSize: 16, rootFontSize: 16, leastFontSize: 9, px: 1, u: 8, width: 400, height: 240 };
const inherited = {
  fontSize: 16,
  color: "black",
  fontWeight: 400,
  lineHeight: 1.2,
  textAlign: "left",
} as never;
const place = () => ({ in: "markup", line: 1, column: 1 }) as const;
const CSS =
  "@media (min-width: 10px) { p > b:nth-child(2n+1)::before { color: var(--a, red); width: calc(1px + 2%) } }";
const HTML =
  "<table><tr><td colspan=2>a</td></tr></table><svg><use href='#a'/></svg><style>p{color:red}</style>";
const value = near("calc(1px + 2%)", "12px", "bold 12px/1.5 'Inter', serif", "1e9em", "clamp(1px, 2vw, 3u)");
const dates = fc.oneof(json, near("2026-03-05T12:00:00Z", "2026-03-05", "1772712000", "tomorrow", "+2 days"));
const now = Temporal.ZonedDateTime.from("2026-03-04T12:00:00[Europe/Berlin]");
const panel = definePanel({ width: 160, height: 96 });

/** Each app composed with its settings as they may be, and data of any kind in the place of what sources gave. */
const composed: readonly FuzzedParser[] = programs.filter(({ kind }) => kind !== "problem").map((app) => {
  const contexts = conformanceCases(app).map((one) => conformanceContext(app, one, panel));
  const inputs = fc.record({
    context: fc.constantFrom(...contexts),
    values: fc.array(json, { minLength: 1, maxLength: 3 }),
  });
  return parser(`apps/programs.ts ${app.kind} compose`, inputs, ({ context, values }) => {
    const names = Object.keys(context.data);
    const data = Object.fromEntries(
      names.map((name, at) => [name, { ...context.data[name]!, value: values[at % values.length] }]),
    );
    const state = app.init({ ...context, data } as never);
    return app.compose(state, { ...context, data } as never);
  }, { cost: 40 });
});

const settings: readonly FuzzedParser[] = programs.map((app) => {
  const near = record(...Object.keys((app.settings as unknown as { shape?: object }).shape ?? {}));
  return parser(
    `apps/settings.ts readSettings ${app.kind}`,
    fc.oneof(near, json),
    (found) => readSettings(app, found),
    {
      refusals: [AppSettingsError],
      cost: 2,
    },
  );
});

/** Readers of settings, of data and of templates. */
export const appParsers: readonly FuzzedParser[] = [
  ...settings,
  ...composed,
  parser("apps/local_time.ts readLocalTime", near("08:00"), readLocalTime),
  parser(
    "apps/message/read_markdown.ts readMarkdown",
    near("# A\n- b **c** `d`\n> [e](f)\n\n1. g\n***"),
    readMarkdown,
    { cost: 3 },
  ),
  parser("apps/template/css/lengths.ts readLength", value, (found) => readLength(found, units)),
  parser(
    "apps/template/css/read_font.ts readFont",
    fc.tuple(fc.constantFrom("font", "font-family", "font-weight"), value),
    ([name, found]) => readFont(name, found, units),
  ),
  parser(
    "apps/template/css/read_font.ts readFontSize",
    value,
    (found) => readFontSize(found, inherited, units),
  ),
  parser(
    "apps/template/css/read_declaration.ts readDeclaration",
    fc.tuple(fc.oneof(text, fc.constantFrom("margin", "background", "transform", "flex", "border")), value),
    ([name, found]) => readDeclaration(name, found, { units, inherited }),
  ),
  parser(
    "apps/template/css/read_selector.ts readSelector",
    near("p > b.a#c:nth-child(2n+1):not(.d)"),
    readSelector,
  ),
  parser(
    "apps/template/css/read_styles.ts readStyles",
    near(CSS),
    (found) =>
      readStyles({ text: found, placeOf: place }, { units, isMonochrome: true }, createUnsupportedList()),
    { cost: 4 },
  ),
  parser(
    "apps/template/css/read_styles.ts readStyleAttribute",
    near("color:red;margin:0 1px !important"),
    (found) => readStyleAttribute(found, place),
  ),
  parser("apps/template/filters/read_date.ts readDate", dates, (found) => readLiquidDate(found, now)),
  parser(
    "apps/template/view/read_html.ts readHtml",
    near(HTML),
    (html) => readHtml({ html, placeOf: place }),
    { cost: 4 },
  ),
  parser("apps/ui/json_path.ts readPath", near("$.points[*].value", "days[0]['max °C']"), readPath),
  parser("apps/ui/read_json.ts readRecord", json, readRecord),
  parser("apps/ui/read_json.ts readList", json, readList),
  parser("apps/ui/read_json.ts readText", json, readText),
  parser("apps/ui/read_json.ts readNumber", json, readNumber),
  parser("apps/ui/read_json.ts readInstant", dates, readInstant),
  parser("apps/ui/read_json.ts readDate", dates, readDate),
  parser("apps/ui/read_moment.ts readMoment", dates, (found) => readMoment(found, "Asia/Kolkata")),
  parser(
    "apps/weather/forecast.ts readForecast",
    record("current", "hourly", "daily", "utc_offset_seconds", "timezone"),
    readForecast,
  ),
];
