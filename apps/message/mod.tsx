import type { JSX } from "satori/jsx";
import { type Composition, inks, layoutSize, measureText, unit } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import type { Box } from "../ui/box.ts";
import { Kept } from "../ui/kept.tsx";
import { Line } from "../ui/line.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { Field, ruleSize } from "../ui/rule.tsx";
import { Statement } from "../ui/statement.tsx";
import { displaySizes, typeSize } from "../ui/type_scale.ts";
import { messageDeclaration, type Settings } from "./declaration.ts";
import { type BlockStyle, cutToHeight, type LaidBlocks, layBlocks } from "./lay_blocks.ts";
import { type Block, readMarkdown } from "./read_markdown.ts";
import { roomClass } from "../ui/room.ts";
import { wordsOf } from "../words/mod.ts";

/** Words of one's own, from a poster of three words to a page of text. */
export const message = defineApp(messageDeclaration, {
  compose(_state, context): Composition {
    const blocks = readMessage(context.settings);
    if (blocks.length === 0) {
      return {
        view: empty(context),
        labels: {},
        text: wordsOf(context.device.locale)("no_message_yet"),
        validUntil: null,
      };
    }
    return { view: view(blocks, context), labels: {}, text: words(blocks), validUntil: null };
  },
});

/** Title and body as blocks. */
function readMessage({ title, body }: Settings): readonly Block[] {
  const heading = oneLine(title);
  const blocks = readMarkdown(body);
  const first: readonly Block[] = heading === "" ? [] : [{
    kind: "heading",
    depth: 1,
    runs: [{ text: heading, strong: true }],
    indent: 0,
    quoted: false,
    marker: null,
  }];
  return [...first, ...blocks];
}

/** What a message says while nobody has written one. */
function empty({ panel, device }: AppContext<Settings>) {
  const say = wordsOf(device.locale);
  return (
    <Statement
      frame={{ panel, foot: { left: say("message"), right: device.name } }}
      icon="note"
      title={say("no_message")}
      lines={[{ text: say("give_message") }]}
    />
  );
}

function view(blocks: readonly Block[], context: AppContext<Settings>) {
  const { panel } = context;
  const frame = { panel };
  const layout = layPage(frame);
  const { body } = layout;
  const laid = layToFit(blocks, { box: body, context });
  const centered = isPoster(blocks) && laid.size >= typeSize(panel, 2) && !laid.truncated;
  const top = body.y +
    (centered || roomClass(panel) === "tiny" ? Math.floor((body.height - laid.height) / 2) : 0);
  const { ink } = inks(panel);
  return (
    <Page frame={frame} layout={layout}>
      {laid.marks.map((mark, index) => (
        <Field key={index} box={{ ...mark, x: body.x + mark.x, y: top + mark.y }} color={ink} />
      ))}
      {laid.lines.map((line): JSX.Element => {
        const shift = centered ? Math.floor((body.width - line.width) / 2) : line.x;
        const parts = (
          <div style={{ display: "flex" }}>
            {line.segments.filter(({ struck }) => struck).map(({ text, weight, x }) => (
              <Field
                box={{
                  x: body.x + shift + x,
                  // Through the middle of small letters.
                  y: top + line.y + Math.round(line.height / 2 + line.size * 0.06),
                  width: Math.ceil(measureText(text.trimEnd(), { size: line.size, weight })),
                  height: Math.max(ruleSize(panel), Math.round(line.size / 14)),
                }}
                color={ink}
              />
            ))}
            {line.segments.map(({ text, weight, x }) => (
              <Line
                box={{ x: body.x + shift + x, y: top + line.y, width: line.room, height: line.height }}
                text={text}
                style={{ size: line.size, weight, color: ink }}
              />
            ))}
          </div>
        );
        // Parts of several weights are in the order of their line's own letters.
        return line.segments.length < 2
          ? parts
          : <Kept box={{ ...body, x: body.x + shift, width: line.width }}>{parts}</Kept>;
      })}
    </Page>
  );
}

/**
 * The largest body type at which all fits without cutting a word, else the largest at which all fits at all; the
 * least size, cut, where none does.
 */
function layToFit(
  blocks: readonly Block[],
  options: { readonly box: Box; readonly context: AppContext<Settings> },
): LaidBlocks {
  const { box, context: { panel } } = options;
  const { width, height } = layoutSize(panel);
  const share = isPoster(blocks) ? 0.34 : 0.12;
  const largest = Math.max(typeSize(panel, 0), Math.min(Math.min(width, height) * share, unit(panel) * 10));
  // A poster without a heading has nothing else that stands out.
  const bold = isPoster(blocks) && blocks.every(({ kind }) => kind === "paragraph");
  const style = {
    width: box.width,
    rule: ruleSize(panel),
    weight: bold ? 600 : 400,
    maxHeight: box.height,
  } as const;
  let withBrokenWords: LaidBlocks | null = null;
  for (const size of displaySizes(panel, { largest })) {
    const laid = layBlocks(blocks, { ...style, size });
    if (laid.height <= box.height) withBrokenWords ??= laid;
    // A word whole in the smallest type helps nobody who would read it broken at twice the size.
    const isSmall = size < typeSize(panel, 2) && withBrokenWords !== null && size * 2 < withBrokenWords.size;
    if (laid.height <= box.height && !laid.broken && !isSmall) {
      return isPoster(blocks) ? balance(laid, blocks, style) : laid;
    }
  }
  if (withBrokenWords) return withBrokenWords;
  const least = layBlocks(blocks, { ...style, size: typeSize(panel, 0), flat: true });
  return least.height <= box.height ? least : cutToHeight(least, box.height);
}

/** The same number of lines at the least width, so that no word stands alone on the last. */
function balance(laid: LaidBlocks, blocks: readonly Block[], style: Omit<BlockStyle, "size">): LaidBlocks {
  let kept = laid;
  for (let width = style.width; width > style.width / 2; width -= Math.max(1, Math.floor(style.width / 60))) {
    const tried = layBlocks(blocks, { ...style, size: laid.size, width });
    if (tried.broken || tried.height > laid.height) break;
    kept = tried;
  }
  return kept;
}

/** Few words and nothing but words: set in the middle, like a poster. */
function isPoster(blocks: readonly Block[]): boolean {
  return blocks.every(({ kind, quoted }) => (kind === "paragraph" || kind === "heading") && !quoted) &&
    words(blocks).length <= 90;
}

function words(blocks: readonly Block[]): string {
  return blocks.map(({ runs, marker }) =>
    `${marker ? `${marker} ` : ""}${runs.map(({ text }) => text).join("")}`
  )
    .join("\n").trim();
}
