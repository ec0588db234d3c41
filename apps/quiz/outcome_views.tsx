import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { cutTop } from "../ui/box.ts";
import { Figure, fitFigure } from "../ui/figure.tsx";
import { Fit } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { Statement } from "../ui/statement.tsx";
import { displaySizes, glanceSizes, glanceUnit } from "../ui/type_scale.ts";
import { frameOf, type QuizViewProps } from "./frame.ts";
import { rightAnswer, sayVerdict, verdictOf } from "./quiz_text.ts";
import { wordsOf } from "../words/mod.ts";

/** Right or wrong with an icon, the right answer, and why. */
export function FeedbackView(props: QuizViewProps): JSX.Element {
  const { question, state } = props;
  const say = wordsOf(props.context.device.locale);
  const verdict = verdictOf(state, question);
  const right = rightAnswer(question);
  const tiny = roomClass(props.context.panel) === "tiny";
  const answer = verdict === "Right" ? "" : tiny ? right : say("answer_is", { answer: right });
  return (
    <Statement
      frame={frameOf(props)}
      icon={({ Right: "check", Wrong: "cross", Skipped: "skip" } as const)[verdict]}
      title={sayVerdict(verdict, say)}
      lines={[
        { text: answer, strong: true },
        { text: oneLine(question.explanation ?? "") },
      ]}
    />
  );
}

/** The score as one big figure. */
export function EndView(props: QuizViewProps): JSX.Element {
  const { context: { panel, settings, device }, state } = props;
  const say = wordsOf(device.locale);
  const frame = frameOf(props, say("the_end"));
  const layout = layPage(frame);
  const { ink } = inks(panel);
  const u = unit(panel);
  const tiny = roomClass(panel) === "tiny";
  const captionSizes = glanceSizes(panel, 2);
  const line = tiny ? 0 : Math.ceil((captionSizes[0] ?? 0) * 1.25);
  const gap = tiny ? 0 : u;
  const score = {
    text: String(state.score),
    unit: say("of", { value: settings.questions.length }),
    still: true,
  } as const;
  const room = { width: layout.body.width, height: layout.body.height - line - gap };
  const fitted = fitFigure(score, room, {
    sizes: displaySizes(panel, { largest: Math.min(glanceUnit(panel) * 14, room.height / 0.8) }),
  });
  const used = fitted.height + gap + line;
  const [, below] = cutTop(layout.body, Math.max(0, Math.floor((layout.body.height - used) / 2)));
  const [figure, caption] = cutTop(below, fitted.height, gap);
  return (
    <Page frame={frame} layout={layout}>
      <Figure box={figure} fitted={fitted} color={ink} />
      {tiny ? null : (
        <Fit
          box={caption}
          text={say("right_answers", { count: state.score })}
          style={{ sizes: captionSizes, weight: 400, color: ink, maxLines: 1 }}
        />
      )}
    </Page>
  );
}
