/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { diffLines } from "diff";
import type { ExchangeRow } from "../../../database/mod.ts";
import { Moment } from "../moment.tsx";
import { PageHead } from "../ui/mod.ts";
import { toMilliseconds } from "./exchange_facts.tsx";
import { indentJson } from "./indent_json.ts";
import { type ImageFacts, SentImage } from "./sent_image.tsx";

/** Two exchanges of one device that asked the same, the earlier one first. */
export interface ComparisonProps {
  readonly before: ExchangeRow;
  readonly after: ExchangeRow;
  readonly images: { readonly before: ImageFacts | null; readonly after: ImageFacts | null };
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** What differs between an exchange and the one before that asked the same, line by line. */
export function ComparisonPage({ before, after, images, now, timeZone }: ComparisonProps) {
  const same = before.response.image === after.response.image;
  return (
    <>
      <PageHead
        title="What changed"
        up={{ href: `/exchanges/${after.id}`, name: `${after.method} ${after.path}` }}
        lead={
          <>
            From{" "}
            <a href={`/exchanges/${before.id}`}>
              <Moment at={before.at} now={now} timeZone={timeZone} />
            </a>{" "}
            to{" "}
            <a href={`/exchanges/${after.id}`}>
              <Moment at={after.at} now={now} timeZone={timeZone} />
            </a>, after {toSpan(after.at - before.at)}. It took{" "}
            {toMilliseconds(before.timings["total"]) || "an unknown time"}, then{" "}
            {toMilliseconds(after.timings["total"]) || "an unknown time"}.
          </>
        }
      />
      <div class="stack">
        <Lines title="Request" before={requestText(before)} after={requestText(after)} />
        <Lines title="Response" before={responseText(before)} after={responseText(after)} />
        {before.response.image === null && after.response.image === null
          ? null
          : (
            <section class="panel" aria-labelledby="images">
              <h2 id="images">
                Image <span class="why">{same ? "the same bytes" : "other bytes"}</span>
              </h2>
              {same
                ? <SentImage exchangeId={after.id} image={images.after} title="Both" />
                : (
                  <div class="two-sides">
                    <div>
                      {before.response.image === null
                        ? <p class="hint">No image before</p>
                        : <SentImage exchangeId={before.id} image={images.before} title="Before" />}
                    </div>
                    <div>
                      {after.response.image === null
                        ? <p class="hint">No image after</p>
                        : <SentImage exchangeId={after.id} image={images.after} title="After" />}
                    </div>
                  </div>
                )}
            </section>
          )}
      </div>
    </>
  );
}

/** Lines on either side of a change that are shown for orientation. */
const AROUND = 3;

function Lines({ title, before, after }: { title: string; before: string; after: string }) {
  const parts = diffLines(before, after);
  const changed = parts.some((part) => part.added || part.removed);
  const id = title.toLowerCase();
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span class="why">{changed ? "" : "the same"}</span>
      </h2>
      {changed
        ? (
          <pre
            class="wire wrap tall difference"
            tabindex={0}
            role="region"
            aria-label={`${title}, line by line`}
          >
            {parts.map((part, at) => <Part {...part} first={at === 0} last={at === parts.length - 1} />)}
          </pre>
        )
        : null}
    </section>
  );
}

interface PartProps {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
  readonly first: boolean;
  readonly last: boolean;
}

/** Lines that were added, removed, or left: of the last the ones beside a change. */
function Part({ value, added, removed, first, last }: PartProps) {
  const lines = value.replace(/\n$/, "").split("\n");
  if (added) return <ins>{lines.map((line) => `+ ${line}\n`)}</ins>;
  if (removed) return <del>{lines.map((line) => `- ${line}\n`)}</del>;
  const [head, tail] = [first ? 0 : AROUND, last ? 0 : AROUND];
  if (lines.length <= head + tail + 1) return <span>{lines.map((line) => `  ${line}\n`)}</span>;
  const hidden = lines.length - head - tail;
  return (
    <span>
      {lines.slice(0, head).map((line) => `  ${line}\n`)}
      <span class="why">{`  … ${hidden} lines that are the same …\n`}</span>
      {tail === 0 ? null : lines.slice(-tail).map((line) => `  ${line}\n`)}
    </span>
  );
}

function requestText({ method, path, request }: ExchangeRow): string {
  const [plain = "", query] = path.split("?");
  const parameters = query === undefined ? [] : query.split("&").map((parameter) => `  ${parameter}`);
  return [`${method} ${plain}`, ...parameters, ...headerLines(request.headers), "", bodyText(request.body)]
    .join("\n");
}

function responseText({ response }: ExchangeRow): string {
  return [String(response.status), ...headerLines(response.headers), "", bodyText(response.body)].join("\n");
}

function headerLines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).sort(([a], [b]) => a < b ? -1 : 1).map(([name, value]) =>
    `${name}: ${value}`
  );
}

function bodyText(body: string | null): string {
  return body === null ? "" : `${indentJson(body) ?? body}\n`;
}

/** A span of time in its largest two units: `2 min 5 s`. */
function toSpan(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const units = [[86_400, "d"], [3_600, "h"], [60, "min"], [1, "s"]] as const;
  let rest = seconds;
  const parts = units.flatMap(([size, unit]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [`${count} ${unit}`] : [];
  });
  return parts.slice(0, 2).join(" ") || "less than a second";
}
