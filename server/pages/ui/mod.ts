export { Ask, type AskProps } from "./ask.tsx";
export { Choice, type ChoiceProps } from "./choice.tsx";
export { Empty, type EmptyProps } from "./empty.tsx";
export { Field, fieldNotes, type FieldProps } from "./field.tsx";
export { FindBox } from "./find_box.tsx";
export { Icon, type IconName } from "./icon.tsx";
export { PageHead, type PageHeadProps } from "./page_head.tsx";
export { type Tab, Tabs } from "./tabs.tsx";
