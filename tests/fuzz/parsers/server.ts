import fc from "fast-check";
import { RowError } from "../../../database/errors.ts";
import { readReleases, ReleasesError } from "../../../database/releases.ts";
import * as rows from "../../../database/row.ts";
import { readCredentials } from "../../../server/auth/credentials.ts";
import { BackupError } from "../../../server/backup/errors.ts";
import { readHeader } from "../../../server/backup/header.ts";
import { readManifest } from "../../../server/backup/manifest.ts";
import { readScheduled } from "../../../server/backup/rotation.ts";
import { readConfig } from "../../../server/config.ts";
import * as values from "../../../server/config_values.ts";
import { ConfigError, InvalidBodyError, InvalidInputError } from "../../../server/errors.ts";
import { readText as readHookText } from "../../../server/hooks/read_text.ts";
import { readVariables } from "../../../server/hooks/read_variables.ts";
import { readJournalLine } from "../../../server/journal/journal_line.ts";
import { readPresses } from "../../../server/pages/apps/preview_view.ts";
import { readFilter as readExchangeFilter } from "../../../server/pages/exchanges/filter.ts";
import { readNotice } from "../../../server/pages/notice/notice.ts";
import { readPlaylistForm } from "../../../server/pages/playlist/item_fields.ts";
import { readFilter as readWallFilter } from "../../../server/pages/wall/filter.ts";
import { redactTarget, redactText, redactValue } from "../../../server/redact.ts";
import { readNext } from "../../../server/routes/pages/page_admin.ts";
import { readRestore } from "../../../server/routes/pages/restore_panel.ts";
import { readSelector } from "../../../server/selectors.ts";
import { readListChange } from "../../../server/settings_form/change_list.ts";
import { ParseError } from "../../../server/sources/errors.ts";
import { readIpAddress, readNetwork } from "../../../server/sources/ip_address.ts";
import { parsers } from "../../../server/sources/parsers/mod.ts";
import { bytes, headers, json, near, record, text } from "../inputs.ts";
import { type FuzzedParser, parser } from "../parser.ts";

const SEEDS = {
  json: '{"a":[1,{"b":null}]}',
  text: "a",
  csv: 'a;b\n"c""d";2\n',
  xml: "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'y'>]><a b='c'>&x;<![CDATA[d]]></a>",
  ical:
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260304T100000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\nEND:VCALENDAR",
  feed:
    "<rss version='2.0'><channel><title>a</title><item><title>b</title><pubDate>c</pubDate></item></channel></rss>",
} as const;
const charset = fc.constantFrom("", "text/plain; charset=utf-16", "a/b; charset=shift_jis", 'x; charset="');
const context = { now: 0, timeZone: "UTC" };

const sources = (Object.keys(parsers) as (keyof typeof parsers)[]).map((name) =>
  parser(
    `server/sources/parsers/${name}.ts parse${name[0]?.toUpperCase()}${name.slice(1)}`,
    fc.tuple(bytes(...Object.values(SEEDS)), charset),
    ([body, contentType]) => parsers[name](body, { ...context, contentType }),
    { refusals: [ParseError], cost: 3 },
  )
);

const cell = fc.oneof(text, near('{"a":[1]}'), fc.double(), fc.bigInt(), fc.constant(null), fc.uint8Array());
const row = fc.record({ a: cell }, { requiredKeys: [] }) as fc.Arbitrary<never>;
const ofRow = { refusals: [RowError] };
const ofConfig = { refusals: [Error] };
const query = fc.dictionary(
  fc.constantFrom("device", "status", "since", "before", "q", "room", "sort", "label"),
  text,
);

/** Readers of requests, of sources, of files and of rows. */
export const serverParsers: readonly FuzzedParser[] = [
  parser(
    "database/releases.ts readReleases",
    near(`[{"version":"1.2.3","commit":"${"a1".repeat(20)}","date":"2026-11-25"}]`),
    readReleases,
    { refusals: [ReleasesError] },
  ),
  ...sources,
  parser("database/row.ts readText", row, (one) => rows.readText(one, "a"), ofRow),
  parser("database/row.ts readOptionalText", row, (one) => rows.readOptionalText(one, "a"), ofRow),
  parser("database/row.ts readInteger", row, (one) => rows.readInteger(one, "a"), ofRow),
  parser("database/row.ts readOptionalInteger", row, (one) => rows.readOptionalInteger(one, "a"), ofRow),
  parser("database/row.ts readJson", row, (one) => rows.readJson(one, "a"), ofRow),
  parser("database/row.ts readSharedJson", row, (one) => rows.readSharedJson(one, "a"), ofRow),
  parser("database/row.ts readBytes", row, (one) => rows.readBytes(one, "a"), ofRow),
  parser("server/auth/credentials.ts readCredentials", headers("authorization", "cookie"), readCredentials),
  parser("server/backup/header.ts readHeader", bytes("\x1f\x8b\x08\x04"), readHeader, {
    refusals: [BackupError],
  }),
  parser(
    "server/backup/manifest.ts readManifest",
    near('{"format":1,"release":"0.0.0","rows":{}}'),
    readManifest,
    { refusals: [BackupError] },
  ),
  parser(
    "server/backup/rotation.ts readScheduled",
    fc.array(near("screen-composer-2026-03-04T120000Z.db.gz")),
    readScheduled,
  ),
  parser(
    "server/config.ts readConfig",
    record("PORT", "HOST", "DATABASE_URL", "BASE_URL", "TZ", "BACKUP_SCHEDULE", "TRUST_PROXY").map((found) =>
      Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(JSON.stringify(value))]))
    ),
    readConfig,
    { refusals: [ConfigError] },
  ),
  parser(
    "server/config_values.ts readInteger",
    near("8080"),
    (found) => values.readInteger(found, { least: 1, most: 9 }),
    ofConfig,
  ),
  parser("server/config_values.ts readUrl", near("http://a:1/b/"), values.readUrl(["http"]), ofConfig),
  parser(
    "server/config_values.ts readDatabaseUrl",
    near("file:a", "libsql://b"),
    values.readDatabaseUrl,
    ofConfig,
  ),
  parser("server/config_values.ts readRetention", near("30d,200000"), values.readRetention, ofConfig),
  parser("server/config_values.ts readKeep", near("30d,14"), values.readKeep, ofConfig),
  parser("server/config_values.ts readSchedule", near("0 3 * * *"), values.readSchedule, {
    ...ofConfig,
    cost: 3,
  }),
  parser("server/config_values.ts readPolicy", near("open"), values.readPolicy, ofConfig),
  parser("server/config_values.ts readTimeZone", near("Europe/Berlin"), values.readTimeZone, ofConfig),
  parser("server/config_values.ts readCidrList", near("10.0.0.0/8,fe80::/10"), values.readCidrList, ofConfig),
  parser("server/hooks/read_text.ts readText", bytes("a"), readHookText),
  parser(
    "server/hooks/read_variables.ts readVariables",
    fc.record({
      contentType: fc.constantFrom("", "application/json", "text/plain", "application/x-www-form-urlencoded"),
      body: bytes('{"a":1}', "a=b&c"),
      query: text.map((found) => new URLSearchParams(found)),
    }),
    readVariables,
    { refusals: [InvalidBodyError] },
  ),
  parser(
    "server/journal/journal_line.ts readJournalLine",
    near('[["INSERT INTO a VALUES (?)",[1,null,{"b":"YQ=="}]]]'),
    readJournalLine,
  ),
  parser("server/pages/apps/preview_view.ts readPresses", near("A,B", '[{"button":"A"}]'), readPresses),
  parser("server/pages/exchanges/filter.ts readFilter", query, readExchangeFilter),
  parser("server/pages/notice/notice.ts readNotice", near("eyJ0ZXh0IjoiYSIsImtpbmQiOiJnb29kIn0"), readNotice),
  parser(
    "server/pages/playlist/item_fields.ts readPlaylistForm",
    fc.array(fc.tuple(near("items.0.app_id", "0-days", "add"), json)),
    readPlaylistForm,
  ),
  parser("server/pages/wall/filter.ts readFilter", query, readWallFilter),
  parser("server/redact.ts redactText", near('{"token":"a","b":"Bearer abcdefgh"}'), redactText),
  parser("server/redact.ts redactTarget", near("/a?token=b&secret=c"), redactTarget),
  parser("server/redact.ts redactValue", json, redactValue),
  parser(
    "server/routes/pages/page_admin.ts readNext",
    fc.oneof(near("/devices/1", "//evil.example", "/\\evil"), json),
    readNext,
  ),
  parser(
    "server/routes/pages/restore_panel.ts readRestore",
    near('{"model":"og","panelFrom":"admin","panel":{"width":8,"height":8}}').map((glass) => ({ glass })),
    readRestore,
    { refusals: [InvalidInputError] },
  ),
  parser(
    "server/selectors.ts readSelector",
    near("room=lobby,floor!=2", "room in (a,b)", "!room"),
    readSelector,
    { refusals: [InvalidInputError] },
  ),
  parser(
    "server/settings_form/change_list.ts readListChange",
    fc.tuple(near("add:items", "remove:items.0"), text),
    ([button, value]) => readListChange(button, value),
  ),
  parser(
    "server/sources/ip_address.ts readIpAddress",
    near("127.0.0.1", "::ffff:10.0.0.1", "fe80::1%eth0"),
    readIpAddress,
  ),
  parser("server/sources/ip_address.ts readNetwork", near("10.0.0.0/8", "fe80::/10"), readNetwork),
];
