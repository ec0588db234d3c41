import type { ExchangeRow } from "../../../database/mod.ts";

/** Headers that curl makes by itself, or that would be wrong the second time. */
const OWN = new Set(["host", "content-length", "connection", "accept-encoding", "transfer-encoding"]);
const REDACTED = "[redacted]";

/**
 * A command for a shell that sends an exchange's request again. Secrets are not on record: variables of the shell
 * stand in their place, named like the header.
 */
export function toCurl(
  { method, path, request }: Pick<ExchangeRow, "method" | "path" | "request">,
  baseUrl: string,
): string {
  const hasBody = request.body !== null;
  const usual = hasBody ? "POST" : "GET";
  const lines = [
    `curl${method === usual ? "" : method === "HEAD" ? " --head" : ` -X ${quote(method)}`} ${
      quote(baseUrl + path)
    }`,
    ...Object.entries(request.headers).filter(([name]) => !OWN.has(name)).map(([name, value]) =>
      `-H ${value.includes(REDACTED) ? withVariable(name, value) : quote(`${name}: ${value}`)}`
    ),
    ...(hasBody ? [`--data-binary ${quote(request.body ?? "")}`] : []),
  ];
  return lines.join(" \\\n  ");
}

/** Single quotes, in which a shell changes nothing; a quote itself stands outside of them. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function withVariable(name: string, value: string): string {
  const variable = name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
  const [before = "", ...rest] = value.split(REDACTED);
  return `${quote(`${name}: ${before}`)}"$${variable}"${
    rest.some((text) => text !== "") ? quote(rest.join(REDACTED)) : ""
  }`;
}
