import { selectAll } from "css-select";
import type { AnyNode, Element } from "domhandler";
import { parseDocument } from "htmlparser2";

/** Test support: what a browser sends of a form that nobody touched; of several values of one name the last. */
export function sentForm(html: string): ReadonlyMap<string, string> {
  const form = new Map<string, string>();
  const document = parseDocument(html);
  for (
    const element of selectAll<AnyNode, Element>("input[name], textarea[name], select[name]", document)
  ) {
    const { name = "", type, value = "" } = element.attribs;
    if (element.name === "textarea") {
      const [text] = element.children;
      const data = text !== undefined && "data" in text ? text.data : "";
      form.set(name, data.replace(/^\n/, "").replaceAll("\n", "\r\n"));
    } else if (element.name === "select") {
      const options = selectAll<AnyNode, Element>("option", element);
      form.set(
        name,
        (options.find(({ attribs }) => "selected" in attribs) ?? options[0])?.attribs["value"] ?? "",
      );
    } else if (
      type !== "file" && ((type !== "checkbox" && type !== "radio") || "checked" in element.attribs)
    ) {
      form.set(name, value);
    }
  }
  return form;
}
