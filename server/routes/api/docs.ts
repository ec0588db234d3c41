import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { NotFoundError } from "../../errors.ts";
import { routes } from "../../http.ts";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Screen Composer API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<p style="margin: 16px; font: 16px/24px system-ui, sans-serif"><a href="/">Back to the dashboard</a></p>
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const START =
  `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#docs", deepLinking: true, validatorUrl: null });\n`;

// The one place with inline styles: Swagger UI sets them on its elements.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const ASSETS: Readonly<Record<string, string>> = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
};

const HEADERS = {
  "content-security-policy": POLICY,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The browsable description of the API. */
export const docRoutes = routes();

docRoutes.get("/docs", (c) => c.body(PAGE, 200, { ...HEADERS, "content-type": "text/html; charset=utf-8" }));
docRoutes.get("/docs/", (c) => c.redirect("/api/docs", 308));
docRoutes.get(
  "/docs/start.js",
  (c) => c.body(START, 200, { ...HEADERS, "content-type": "text/javascript; charset=utf-8" }),
);
docRoutes.get("/docs/:asset", async (c) => {
  const asset = c.req.param("asset");
  const type = Object.hasOwn(ASSETS, asset) ? ASSETS[asset] : undefined;
  if (type === undefined) throw new NotFoundError("address", c.req.path);
  const headers = { ...HEADERS, "content-type": type, "cache-control": "max-age=86400" };
  return c.body(await readAsset(asset), 200, headers);
});

/** A file of the pinned package; only names of the list above come here. */
async function readAsset(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = createRequire(import.meta.url).resolve(`swagger-ui-dist/${name}`);
  return new Uint8Array(await readFile(path));
}
