import { Tag, type TagToken, type TopLevelToken } from "liquidjs";
import type { Liquid } from "liquidjs";
import { placeAt } from "./text_place.ts";

/**
 * The tag `{% template name %}…{% endtemplate %}`: names a part of the markup that `{% render "name", a: b %}` shows.
 * `parts` gets each as it is parsed, moved to the line and column where it stands, so that its faults are told there.
 */
export function createTemplateTag(parts: Record<string, string>): new (
  token: TagToken,
  rest: TopLevelToken[],
  liquid: Liquid,
) => Tag {
  return class TemplateTag extends Tag {
    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      const name = token.args.trim().replace(/^(["'])(.*)\1$/, "$2");
      if (!/^[\w./-]{1,100}$/.test(name)) {
        throw new Error(`found template name ${JSON.stringify(name)}, expected letters`);
      }
      const start = token.end;
      let end: TopLevelToken | undefined;
      while ((end = rest.shift()) !== undefined) {
        if ("name" in end && end.name === "endtemplate") break;
      }
      if (end === undefined) throw new Error(`tag ${token.getText()} not closed`);
      const { line, column } = placeAt(token.input, start);
      const text = token.input.slice(start, end.begin);
      parts[name] = "\n".repeat(line - 1) + " ".repeat(column - 1) + text;
    }

    override *render(): Generator<unknown, void, unknown> {}
  };
}
