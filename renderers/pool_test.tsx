import assert from "node:assert/strict";
import type { View } from "./composition.ts";
import { DrawError, ImageTooLargeError } from "./errors.ts";
import { definePanel } from "./panel.ts";
import { createRendererPool, type PoolOptions } from "./pool.ts";
import { renderImage } from "./render_image.ts";
import { resolveView } from "./resolve_view.ts";

const panel = definePanel({ width: 120, height: 40 });
const view = <div style={{ fontSize: 20 }}>Größe 12:30</div>;
const faulty = new URL("./testdata/faulty_worker.ts", import.meta.url);

function sick(type: "crash" | "hang"): View {
  return { type, props: {} };
}

async function withPool(
  options: PoolOptions,
  use: (pool: ReturnType<typeof createRendererPool>) => Promise<void>,
) {
  const pool = createRendererPool(options);
  try {
    await use(pool);
  } finally {
    await pool.close();
  }
}

Deno.test("a pool renders the same bytes as the calling thread, more views at once than it has workers", async () => {
  await withPool({ size: 2 }, async (pool) => {
    const texts = Array.from({ length: 7 }, (_, count) => <div style={{ fontSize: 20 }}>{count}</div>);
    const rendered = await Promise.all(texts.map((text) => pool.render(text, panel)));
    for (const [place, { image }] of rendered.entries()) {
      assert.deepEqual(image, (await renderImage(texts[place]!, panel)).image);
    }
    const written = JSON.stringify(resolveView(texts[0]!));
    assert.deepEqual((await pool.render(written, panel)).image, rendered[0]!.image, "from its JSON too");
    const masks = pool.caches()["renderer_masks"]!;
    assert.ok(masks.entries > 0 && masks.misses > 0 && masks.size < masks.limit);
  });
});

Deno.test("a pool passes errors on with their class, and its worker goes on", async () => {
  await withPool({ size: 1 }, async (pool) => {
    const broken = <div style={{ transform: "sideways(3)" }}>x</div>;
    await assert.rejects(pool.render(broken, panel), DrawError);
    const tight = { ...panel, byteLimit: 20 };
    await assert.rejects(pool.render(view, tight), (error) => {
      assert.ok(error instanceof ImageTooLargeError);
      assert.equal(error.accepted, 20);
      assert.match(error.message, /^Cannot encode PNG image: found \d+ bytes, expected at most 20$/);
      return true;
    });
    assert.equal((await pool.render(view, panel)).image.width, 120);
  });
});

Deno.test("a pool replaces a worker that crashes and fails only the view it had", async () => {
  await withPool({ size: 1, module: faulty }, async (pool) => {
    const [crashed, next] = await Promise.allSettled([
      pool.render(sick("crash"), panel),
      pool.render(view, panel),
    ]);
    assert.equal(crashed.status === "rejected" && crashed.reason.name, "RendererLostError");
    assert.equal(next.status, "fulfilled");
  });
});

Deno.test("a pool replaces a worker that hangs", async () => {
  await withPool({ size: 2, module: faulty, timeout: 4000 }, async (pool) => {
    const [hung, other] = await Promise.allSettled([
      pool.render(sick("hang"), panel),
      pool.render(view, panel),
    ]);
    assert.equal(hung.status === "rejected" && hung.reason.name, "RendererLostError");
    assert.equal(other.status, "fulfilled");
    await Promise.all([pool.render(view, panel), pool.render(view, panel)]);
  });
});

Deno.test("a drawing that resvg would never end is refused, and the worker goes on", async () => {
  const endless = (
    <svg width={9} height={9} viewBox="0 0 9 9">
      <path d="M0 0h9e9" stroke="#000" stroke-dasharray="1 2" />
    </svg>
  );
  await withPool({ size: 1 }, async (pool) => {
    await assert.rejects(pool.render(endless, panel), {
      name: "DrawError",
      message: "Cannot rasterize view: found 9e9, expected numbers to 100000 as they stand",
    });
    assert.equal((await pool.render(view, panel)).image.width, 120);
  });
});

Deno.test("a pool replaces workers that cannot collect garbage after so many renders, losing none", async () => {
  await withPool({ size: 1, module: faulty, worksPerWorker: 2 }, async (pool) => {
    const rendered = await Promise.all(Array.from({ length: 5 }, () => pool.render(view, panel)));
    assert.equal(new Set(rendered.map(({ image }) => image.hash)).size, 1);
  });
});

Deno.test("a pool ends workers that have had nothing to do, and starts others when they are needed again", async () => {
  await withPool({ size: 2, idle: 50 }, async (pool) => {
    const idle = async () => {
      while (pool.workers > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const first = await pool.render(view, panel);
    assert.equal(pool.workers, 1);
    await idle();
    const again = await Promise.all([pool.render(view, panel), pool.render(view, panel)]);
    assert.deepEqual(again.map(({ image }) => image.hash), [first.image.hash, first.image.hash]);
    await idle();
  });
});

Deno.test("a pool that is warmed has one worker before there is work, which ends again without any", async () => {
  await withPool({ size: 2, idle: 50 }, async (pool) => {
    pool.warm();
    pool.warm();
    assert.equal(pool.workers, 1);
    while (pool.workers > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    pool.warm();
    assert.equal((await pool.render(view, panel)).image.width, 120);
    assert.equal(pool.workers, 1);
  });
});

Deno.test("a pool whose workers cannot start fails each view instead of waiting for ever", async () => {
  const module = new URL("./testdata/stillborn_worker.ts", import.meta.url);
  await withPool({ size: 2, module }, async (pool) => {
    const views = Array.from({ length: 3 }, () => pool.render(view, panel));
    for (const { status } of await Promise.allSettled(views)) assert.equal(status, "rejected");
    await assert.rejects(pool.render(view, panel), { name: "RendererLostError" });
  });
});

Deno.test("close() waits for what is under way and refuses what comes after", async () => {
  const pool = createRendererPool({ size: 1 });
  const views = [pool.render(view, panel), pool.render(view, panel)];
  await pool.close();
  assert.equal((await Promise.allSettled(views)).filter(({ status }) => status === "fulfilled").length, 2);
  await assert.rejects(pool.render(view, panel), { name: "RendererLostError" });
  await pool.close();
});

Deno.test("a pool refuses a view that cannot be posted before any worker sees it", async () => {
  await withPool({ size: 1 }, async (pool) => {
    await assert.rejects(pool.render({ type: "div", props: { id: () => 1 } }, panel), DrawError);
  });
});
