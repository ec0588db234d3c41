export { DraftGiven, DraftGlass, DraftSaid } from "./draft_part.tsx";
export { EditorPage, type EditorView } from "./editor_page.tsx";
