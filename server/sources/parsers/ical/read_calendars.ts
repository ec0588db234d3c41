import ICAL from "ical.js";
import { ParseError } from "../../errors.ts";

/** The calendars of a text whose lines are whole; a line that cannot be read is left out. Throws ParseError. */
export function readCalendars(text: string): ICAL.Component[] {
  try {
    return readAll(text.trim());
  } catch {
    try {
      return readAll(text.split(/\r?\n/).filter(isReadable).join("\r\n"));
    } catch {
      throw new ParseError("lines that are no iCalendar", "an iCalendar");
    }
  }
}

function readAll(text: string): ICAL.Component[] {
  const read = ICAL.parse(text);
  // Several calendars in one file come as a list of them.
  const all = typeof read[0] === "string" ? [read] : read;
  return all.map((one: unknown[]) => new ICAL.Component(one))
    .filter(({ name }: ICAL.Component) => name === "vcalendar");
}

/** Whether a line by itself is a property. */
function isReadable(line: string): boolean {
  if (!/^[\w-]+[;:]/.test(line)) return false;
  if (/^(?:BEGIN|END):/i.test(line)) return true;
  try {
    ICAL.parse.property(line);
    return true;
  } catch {
    return false;
  }
}
