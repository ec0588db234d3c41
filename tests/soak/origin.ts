import { openOrigin, type Origin } from "../../server/sources/origin_fixture.ts";

/** What an origin of sources does: `well` answers a feed, the others fail in the way that they are named for. */
export type Mood = "well" | "refuses" | "hangs" | "garbage" | "endless";

/** A server that sources fetch from, whose mood may be changed while it runs. */
export interface MoodyOrigin extends AsyncDisposable {
  readonly url: string;
  mood: Mood;
}

const FEED = "<rss version='2.0'><channel><title>News</title>" +
  "<item><title>Soup is ready</title></item><item><title>Room 7 is free</title></item></channel></rss>";

/** Starts it on a free port of the loopback. */
export async function openMoodyOrigin(): Promise<MoodyOrigin> {
  const moody = { mood: "well" as Mood };
  const origin: Origin = await openOrigin((_, response) => {
    if (moody.mood === "hangs") return;
    if (moody.mood === "refuses") return void response.writeHead(500).end("no");
    if (moody.mood === "garbage") return void response.end("<rss><channel".repeat(1000));
    if (moody.mood === "well") {
      return void response.writeHead(200, { "content-type": "application/rss+xml" }).end(FEED);
    }
    const write = () => {
      while (!response.closed && response.write(" ".repeat(65_536)));
    };
    response.on("drain", write);
    write();
  });
  return Object.assign(moody, {
    url: origin.url,
    [Symbol.asyncDispose]: () => origin[Symbol.asyncDispose](),
  });
}
