/** Milliseconds after which whatever a test waits for is held to hang. */
const PATIENCE = 60_000;

/** What a process writes, as it comes. */
export interface Output {
  /** Settles when all streams have ended. */
  readonly closed: Promise<void>;
  text(): string;
  /** The first match in a whole line, as soon as it is there; null when the streams end without it. */
  find(pattern: RegExp): Promise<RegExpExecArray | null>;
}

/** Collects what streams carry, and finds patterns as soon as they are complete. */
export function gather(streams: readonly ReadableStream<Uint8Array>[]): Output {
  let text = "";
  let over = false;
  let wake = Promise.withResolvers<void>();
  const closed = Promise.all(streams.map(async (stream) => {
    for await (
      const chunk of stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    ) {
      text += chunk;
      wake.resolve();
      wake = Promise.withResolvers();
    }
  })).then(() => {
    over = true;
    wake.resolve();
  });
  return {
    closed,
    text: () => text,
    async find(pattern: RegExp): Promise<RegExpExecArray | null> {
      for (;;) {
        // Only whole lines: a port may be cut in two.
        const found = pattern.exec(text.slice(0, text.lastIndexOf("\n") + 1));
        if (found !== null || over) return found;
        await wake.promise;
      }
    },
  };
}

/** Waits for something that only a hang can keep from happening. Throws when it takes a minute. */
export async function withinPatience<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${PATIENCE / 1000} s for the ${what}`)), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
