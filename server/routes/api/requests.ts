import { createRoute } from "@hono/zod-openapi";
import { cancelRequest, findRequest, listRequests } from "../../../database/mod.ts";
import { ConflictError, NotFoundError } from "../../errors.ts";
import { knownDevice } from "./known.ts";
import { answerPage, idParams, pageSchema } from "./page.ts";
import { addRequest } from "./add_request.ts";
import { newRequest, requestQuery, requestSchema, toRequestJson } from "./request_json.ts";
import { body, json, problems, resource } from "./resource.ts";

const tags = ["requests"];

const list = createRoute({
  method: "get",
  path: "/requests",
  tags,
  summary: "Requests, newest first",
  request: { query: requestQuery },
  responses: { 200: json("Requests", pageSchema(requestSchema)), ...problems },
});

const create = createRoute({
  method: "post",
  path: "/requests",
  tags,
  summary: "Queue an app for one device, or for the devices that a selector means",
  request: { body: body(newRequest) },
  responses: { 201: json("The request", requestSchema), ...problems },
});

const show = createRoute({
  method: "get",
  path: "/requests/{id}",
  tags,
  summary: "One request",
  request: { params: idParams },
  responses: { 200: json("The request", requestSchema), ...problems },
});

const cancel = createRoute({
  method: "delete",
  path: "/requests/{id}",
  tags,
  summary: "Cancel a request that is still queued",
  request: { params: idParams },
  responses: { 204: { description: "Cancelled" }, ...problems },
});

/** Calls on the queue. */
export const requestRoutes = resource();

requestRoutes.openapi(list, async (c) => {
  const { db, clock } = c.var.services;
  const { device, status, before, limit } = c.req.valid("query");
  const deviceId = device === undefined ? undefined : (await knownDevice(db, device)).id;
  const now = clock.now().epochMilliseconds;
  const page = await answerPage({ limit }, {
    list: (rows) => listRequests(db, { limit: rows, before, status, deviceId, now }),
    toJson: (rows) => rows.map(toRequestJson),
  });
  return c.json(page, 200);
});

requestRoutes.openapi(create, async (c) => {
  const request = await addRequest(c.var.services, c.req.valid("json"));
  return c.json(toRequestJson(request), 201, { location: `/api/v1/requests/${request.id}` });
});

requestRoutes.openapi(show, async (c) => {
  const { db, clock } = c.var.services;
  const { id } = c.req.valid("param");
  const request = await findRequest(db, id, clock.now().epochMilliseconds);
  if (request === null) throw new NotFoundError("request", id);
  return c.json(toRequestJson(request), 200);
});

requestRoutes.openapi(cancel, async (c) => {
  const { db, clock, events } = c.var.services;
  const { id } = c.req.valid("param");
  const request = await cancelRequest(db, id, clock.now().epochMilliseconds);
  if (request === null) throw new NotFoundError("request", id);
  if (request.status !== "cancelled") {
    throw new ConflictError(`Cannot cancel request ${id}: found it ${request.status}, expected it queued`);
  }
  events.emit({ kind: "request", at: clock.now(), deviceId: request.deviceId, id });
  return c.body(null, 204);
});
