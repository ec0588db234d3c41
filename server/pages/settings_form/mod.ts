export type { FormAround, FormView } from "./form_view.ts";
export { SettingsPart, type SettingsPartProps } from "./settings_part.tsx";
