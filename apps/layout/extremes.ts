/** Test support: a layout full of apps with long texts, and one of tiles that fail. */
export function layoutExtremes(
  { long, hostile }: { readonly long: (length: number) => string; readonly hostile: string },
): { readonly long: unknown; readonly hostile: unknown } {
  return {
    long: {
      arrangement: "quadrants",
      switch_button: "A",
      tiles: [
        { kind: "message", settings: { title: long(200), body: long(1500) } },
        { kind: "quiz", settings: { questions: [{ question: long(300), type: "boolean", answer: true }] } },
        { kind: "rotation", settings: { colors: [long(40), `1 ${long(30)}`, `2 ${long(30)}`] } },
        { kind: "clock" },
      ],
    },
    hostile: {
      arrangement: "grid",
      columns: 3,
      rows: 2,
      switch_button: hostile.slice(0, 20),
      tiles: [
        { app_id: "gone", column: 3, row: 2, column_span: 9, row_span: 9 },
        { kind: hostile.slice(0, 60) },
        { kind: "message", settings: { title: 5 } },
        { kind: "message", settings: { title: hostile }, column_span: 2 },
        { kind: "problem" },
      ],
    },
  };
}
