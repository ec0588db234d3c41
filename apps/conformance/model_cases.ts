import type { AnyApp } from "../app.ts";
import { type ConformanceCase, conformanceCases, ownCases } from "./cases.ts";
import { caseIn, type Script, scripts } from "./scripts.ts";

/** Cases that every app has, and are looked at on every model: nothing set, and what tries to break it. */
const OF_ALL = new Set(["default", "hostile"]);

/**
 * The cases of an app that are looked at on every model: empty, typical, hostile, and its longest in each script.
 * All its cases are many more, and are looked at on the panels of `conformancePanels`.
 */
export function modelCases(app: AnyApp): readonly ConformanceCase[] {
  const cases = conformanceCases(app);
  const own = ownCases(app);
  const isLong = (given: ConformanceCase) => caseIn(given, scripts.German as Script) !== given;
  const typical = own.find((given) => !isLong(given));
  const hostile = own.find(({ name }) => name.startsWith("hostile"));
  const long = own.find(isLong) ?? cases.find(isLong);
  return [
    ...cases.filter(({ name }) => OF_ALL.has(name)),
    ...(typical ? [typical] : []),
    ...(hostile ? [hostile] : []),
    ...(long
      ? Object.entries(scripts).map(([name, script]) => ({
        ...caseIn(long, script),
        name: `${long.name}, in ${name}`,
      }))
      : []),
  ];
}
