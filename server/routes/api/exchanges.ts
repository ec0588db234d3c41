import { createRoute, z } from "@hono/zod-openapi";
import { type DatabaseClient, type ExchangeRow, findExchange, listExchanges } from "../../../database/mod.ts";
import { NotFoundError } from "../../errors.ts";
import { replayExchange } from "../../replay.ts";
import { exchangeSchema, toExchangeJson } from "./exchange_json.ts";
import { imageResponse } from "./image_response.ts";
import { knownDevice } from "./known.ts";
import { answerPage, idParams, isId, pageQuery, pageSchema, queryInteger } from "./page.ts";
import { fields, image, json, problems, resource } from "./resource.ts";
import { timeInput } from "./time.ts";

const tags = ["exchanges"];

const list = createRoute({
  method: "get",
  path: "/exchanges",
  tags,
  summary: "Request and response pairs, newest first",
  request: {
    query: fields({
      ...pageQuery,
      device: z.string().max(64).optional().openapi({ description: "A device's id or friendly id" }),
      status: queryInteger({ least: 100, most: 599 }).optional().openapi({
        description: "HTTP status of the answer",
      }),
      since: timeInput.optional(),
    }),
  },
  responses: { 200: json("Exchanges", pageSchema(exchangeSchema)), ...problems },
});

const show = createRoute({
  method: "get",
  path: "/exchanges/{id}",
  tags,
  summary: "One pair",
  request: { params: idParams },
  responses: { 200: json("The exchange", exchangeSchema), ...problems },
});

const showImage = createRoute({
  method: "get",
  path: "/exchanges/{id}/image",
  tags,
  summary: "The image bytes that were sent",
  request: { params: idParams },
  responses: { 200: image("The image"), 304: { description: "Not changed" }, ...problems },
});

const replay = createRoute({
  method: "post",
  path: "/exchanges/{id}/replay",
  tags,
  summary: "Compose again from the recorded inputs and compare the bytes; sends nothing to the device",
  request: { params: idParams },
  responses: {
    200: json(
      "What composing again gave",
      z.object({
        exchange_id: z.string(),
        equal: z.boolean(),
        recorded_image: z.string().nullable(),
        image: z.string().openapi({ description: "Content hash" }),
        bytes: z.number(),
        timings: z.record(z.string(), z.number()),
      }),
    ),
    ...problems,
  },
});

/** Calls on the exchange log. */
export const exchangeRoutes = resource();

exchangeRoutes.openapi(list, async (c) => {
  const { db } = c.var.services;
  const { limit, before, device, status, since } = c.req.valid("query");
  const deviceId = device === undefined ? undefined : await deviceIdOf(db, device);
  const page = await answerPage({ limit }, {
    list: (rows) => listExchanges(db, { limit: rows, before, deviceId, status, since }),
    toJson: (rows) => rows.map(toExchangeJson),
  });
  return c.json(page, 200);
});

exchangeRoutes.openapi(show, async (c) => {
  return c.json(toExchangeJson(await knownExchange(c.var.services.db, c.req.valid("param").id)), 200);
});

exchangeRoutes.openapi(showImage, async (c) => {
  const exchange = await knownExchange(c.var.services.db, c.req.valid("param").id);
  const hash = exchange.response.image;
  const found = hash === null ? null : await c.var.services.images.find(hash);
  if (found === null) throw new NotFoundError("image of exchange", exchange.id);
  return imageResponse(c, found);
});

exchangeRoutes.openapi(replay, async (c) => {
  const exchange = await knownExchange(c.var.services.db, c.req.valid("param").id);
  const { equal, recordedHash, hash, screen } = await replayExchange(c.var.services, exchange);
  const bytes = screen.image.bytes.length;
  const timings = { ...screen.timings };
  return c.json({
    exchange_id: exchange.id,
    equal,
    recorded_image: recordedHash,
    image: hash,
    bytes,
    timings,
  }, 200);
});

/** A device's id for a filter: one that is deleted still has its exchanges. */
async function deviceIdOf(db: DatabaseClient, device: string): Promise<string> {
  return isId(device) ? device : (await knownDevice(db, device)).id;
}

async function knownExchange(db: DatabaseClient, id: string): Promise<ExchangeRow> {
  const exchange = await findExchange(db, id);
  if (exchange === null) throw new NotFoundError("exchange", id);
  return exchange;
}
