import { createRoute, z } from "@hono/zod-openapi";
import { deleteFile, type FileRow, findFile, findFileData, listFiles } from "../../../database/mod.ts";
import { NotFoundError } from "../../errors.ts";
import { readUpload, storeUpload } from "./read_upload.ts";
import { answerPage, idParams, pageQuery, pageSchema } from "./page.ts";
import { fields, image, json, problems, resource } from "./resource.ts";
import { timeOutput, toTime } from "./time.ts";

const tags = ["files"];

const fileSchema = z.object({
  id: z.string(),
  name: z.string(),
  media_type: z.string(),
  bytes: z.number().openapi({ description: "As uploaded" }),
  width: z.number().openapi({ description: "As screens get it: upright, at most 2,000 pixels" }),
  height: z.number(),
  created_at: timeOutput,
}).openapi("File");

const binary = { type: "string", format: "binary" } as const;

const list = createRoute({
  method: "get",
  path: "/files",
  tags,
  summary: "Uploaded pictures, newest first",
  request: { query: fields(pageQuery) },
  responses: { 200: json("Files", pageSchema(fileSchema)), ...problems },
});

const upload = createRoute({
  method: "post",
  path: "/files",
  tags,
  summary: "Upload a picture (PNG, JPEG, GIF or WebP, 20 MB at most), as a form or as it is",
  request: {
    query: fields({
      name: z.string().max(200).optional().openapi({ description: "Its name, where it comes as it is" }),
    }),
    body: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: { type: "object", properties: { file: binary }, required: ["file"] },
        },
        "application/octet-stream": { schema: binary },
      },
    },
  },
  responses: { 201: json("The file", fileSchema), ...problems },
});

const show = createRoute({
  method: "get",
  path: "/files/{id}",
  tags,
  summary: "One file",
  request: { params: idParams },
  responses: { 200: json("The file", fileSchema), ...problems },
});

const picture = createRoute({
  method: "get",
  path: "/files/{id}/picture",
  tags,
  summary: "The bytes of a file, as they were uploaded",
  request: { params: idParams },
  responses: { 200: image("The picture"), ...problems },
});

const remove = createRoute({
  method: "delete",
  path: "/files/{id}",
  tags,
  summary: "Remove a file; apps that show it show nothing in its place",
  request: { params: idParams },
  responses: { 204: { description: "Removed" }, ...problems },
});

/** Calls on uploaded pictures. */
export const fileRoutes = resource();

fileRoutes.openapi(list, async (c) => {
  const query = c.req.valid("query");
  const page = await answerPage(query, {
    list: (limit) => listFiles(c.var.services.db, { limit, before: query.before }),
    toJson: (rows) => rows.map(toJson),
  });
  return c.json(page, 200);
});

fileRoutes.openapi(upload, async (c) => {
  const { db, clock } = c.var.services;
  const upload = await readUpload(c.req, clock.now());
  await storeUpload(db, upload);
  return c.json(toJson(upload.file), 201, { location: `/api/v1/files/${upload.file.id}` });
});

fileRoutes.openapi(show, async (c) => {
  const { id } = c.req.valid("param");
  const file = await findFile(c.var.services.db, id);
  if (file === null) throw new NotFoundError("file", id);
  return c.json(toJson(file), 200);
});

fileRoutes.openapi(picture, async (c) => {
  const { db } = c.var.services;
  const { id } = c.req.valid("param");
  const [file, data] = [await findFile(db, id), await findFileData(db, id)];
  if (file === null || data === null) throw new NotFoundError("file", id);
  // A file never changes, but who may see it does.
  return c.body(data, 200, { "content-type": file.mediaType, "cache-control": "private, max-age=3600" });
});

fileRoutes.openapi(remove, async (c) => {
  const { id } = c.req.valid("param");
  if (!await deleteFile(c.var.services.db, id)) throw new NotFoundError("file", id);
  return c.body(null, 204);
});

function toJson(
  { id, name, mediaType, bytes, width, height, createdAt }: FileRow,
): z.infer<typeof fileSchema> {
  return { id, name, media_type: mediaType, bytes, width, height, created_at: toTime(createdAt) };
}
