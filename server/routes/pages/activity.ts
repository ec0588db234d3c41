import { listDeviceLogs, listPollTimes, sampleTelemetry, searchExchanges } from "../../../database/mod.ts";
import { routes } from "../../http.ts";
import { ActivityPage, SPANS } from "../../pages/activity/activity_page.tsx";
import { toSeries } from "../../pages/activity/series.ts";
import { answerPage, isId } from "../api/page.ts";
import { knownDevice } from "../api/known.ts";
import { redactExchange } from "../../redact.ts";
import { requirePageAdmin } from "./page_admin.ts";
import { sendPage } from "./send_page.ts";

const DAY = 86_400_000;
/** Points of one history. */
const POINTS = 400;
/** Polls that intervals are taken from. */
const POLLS = 3_000;
const ENTRIES = 20;
const EXCHANGES = 20;

/** The page of what a device did. */
export const activityRoutes = routes().get("/devices/:id/activity", requirePageAdmin, async (c) => {
  const { db, clock, config } = c.var.services;
  const device = await knownDevice(db, c.req.param("id"));
  const days = SPANS.find((span) => String(span) === c.req.query("days")) ?? 7;
  const now = clock.now().epochMilliseconds;
  const since = now - days * DAY;
  const before = c.req.query("log_before");
  const [told, polls, logs, found] = await Promise.all([
    sampleTelemetry(db, { deviceId: device.id, since, bucket: Math.ceil((days * DAY) / POINTS) }),
    listPollTimes(db, { deviceId: device.id, limit: POLLS }),
    answerPage({ limit: ENTRIES }, {
      list: (limit) =>
        listDeviceLogs(db, {
          deviceId: device.id,
          limit,
          before: before && isId(before) ? before : undefined,
        }),
      toJson: (rows) => [...rows],
    }),
    searchExchanges(db, { deviceIds: [device.id] }, { limit: EXCHANGES, within: EXCHANGES }),
  ]);
  const page = ActivityPage({
    device,
    days,
    series: toSeries(told, polls, since),
    logs: logs.data,
    olderLogs: logs.next,
    exchanges: {
      filter: { device: device.id },
      exchanges: found.rows.map(redactExchange),
      next: found.next,
      before: null,
      devices: new Map([[device.id, device]]),
      now,
      timeZone: config.timeZone,
    },
    now,
  });
  const scripts = ["uplot.js", "plots.js"] as const;
  return sendPage(c, { title: `Activity of ${device.name}`, section: "devices", live: true, scripts }, page);
});
