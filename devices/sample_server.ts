import { crc32, deflateSync } from "node:zlib";
import type {
  Answer,
  AnswerImage,
  Poll,
  Protocol,
  RefusedAnswer,
  WireRequest,
  WireResponse,
} from "./poll.ts";
import { protocols } from "./protocols/mod.ts";
import { sampleAnswer, sampleImage } from "./samples.ts";

/** A server for tests of the device side: it admits everybody, keeps what they said, and shows one pixel. */
export interface SampleServer extends AsyncDisposable {
  readonly url: string;
  /** Polls that were answered, in their order. */
  readonly polls: readonly Poll[];
  /** Shows another image from now on. */
  change(): void;
}

function chunk(type: string, data: Uint8Array): number[] {
  const body = Uint8Array.from([...new TextEncoder().encode(type), ...data]);
  const word = (value: number) => [24, 16, 8, 0].map((bits) => (value >>> bits) & 0xff);
  return [...word(data.length), ...body, ...word(crc32(body))];
}

/** A PNG of one white pixel, 1-bit grayscale. */
const onePixel = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...chunk("IHDR", Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0)),
  ...chunk("IDAT", deflateSync(Uint8Array.of(0, 0x80))),
  ...chunk("IEND", new Uint8Array(0)),
]);

function protocolOf(path: string): Protocol {
  if (path.startsWith("/api/")) return protocols.trmnl;
  return path.startsWith("/screens/") ? protocols.screen : protocols.composer;
}

function toResponse({ status, headers, body }: WireResponse): Response {
  return new Response(body, { status, headers });
}

/** Starts a sample server on a free port; `closed` makes it refuse everybody. */
export function startSampleServer(options: { readonly closed?: boolean } = {}): SampleServer {
  const polls: Poll[] = [];
  let letter = "a";
  let url = "";

  function image(): AnswerImage {
    const hash = letter.repeat(64);
    return { ...sampleImage, bytes: onePixel, hash, url: `${url}/images/${letter}.png` };
  }

  function serve(request: WireRequest): WireResponse {
    if (request.path.startsWith("/images/")) {
      const headers = { "content-type": "image/png", "content-length": String(onePixel.length) };
      return { status: 200, headers, body: onePixel };
    }
    const protocol = protocolOf(request.path);
    const reading = protocol.read(request);
    const closed = { reason: "closed", detail: "Cannot admit the device: found a closed server" } as const;
    if ("refusal" in reading || options.closed) {
      const refusal = "refusal" in reading ? reading.refusal : closed;
      const refused: RefusedAnswer = { refusal, labels: null, image: image(), refreshSeconds: 900 };
      return protocol.refuse(request, refused);
    }
    polls.push(reading.poll);
    const answer: Answer = { ...sampleAnswer, image: image(), token: "sample-token" };
    return protocol.answer(reading.poll, answer);
  }

  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    const { pathname: path, searchParams: query } = new URL(request.url);
    const body = new Uint8Array(await request.arrayBuffer());
    return toResponse(serve({ method: request.method, path, query, headers: request.headers, body }));
  });
  url = `http://127.0.0.1:${server.addr.port}`;
  return {
    url,
    polls,
    change: () => void (letter = "b"),
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}
