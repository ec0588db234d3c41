import { decodeXML } from "entities";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { ParseError } from "../errors.ts";
import { decodeText } from "./decode_text.ts";
import { expectShallow } from "./expect_shallow.ts";
import type { Parse } from "./parser.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  textNodeName: "#text",
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Entities that a document declares could make it grow without end; the five of XML and numbers are decoded here.
  processEntities: false,
  tagValueProcessor: (_name, value) => decodeXML(value),
  attributeValueProcessor: (_name, value) => decodeXML(value),
});

/**
 * Nested objects: an element by its name, several of one name as a list, attributes as `@name`, text beside attributes
 * or elements as `#text`. All values are texts.
 */
export const parseXml: Parse = (body, { contentType }) => {
  const text = decodeText(body, contentType);
  try {
    const validity = XMLValidator.validate(text);
    if (validity !== true) {
      throw new ParseError(`a fault in line ${validity.err.line}, column ${validity.err.col}`, "XML");
    }
    return expectShallow(JSON.parse(JSON.stringify(parser.parse(text))));
  } catch (error) {
    if (error instanceof ParseError) throw error;
    throw new ParseError("what is no XML", "XML");
  }
};
