export { AppPage, type AppPageProps, NAME } from "./app_page.tsx";
export { AppList, Apps, type AppsProps } from "./apps_page.tsx";
export { Gallery, KindList } from "./gallery_page.tsx";
export { PreviewPicture, PreviewSaid } from "./preview_part.tsx";
export { type PreviewView, readPresses, type ShownLook } from "./preview_view.ts";
