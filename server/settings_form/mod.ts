export { type ChangedDraft, changeList, type ListChange, readListChange } from "./change_list.ts";
export { checkDraft, type CheckedDraft } from "./check_draft.ts";
export {
  type Draft,
  type GroupDraft,
  KeptSecret,
  MapEntry,
  MarkedAddress,
  OwnDraft,
  toGroupDraft,
  VariantDraft,
} from "./draft.ts";
export {
  type ChoiceField,
  type Field,
  fieldName,
  type FileField,
  type GroupField,
  type ListField,
  type MapField,
  type MomentField,
  type NamedField,
  type NumberField,
  ROOT,
  type SecretField,
  type TextField,
  type VariantsField,
} from "./field.ts";
export { installableKinds, kindForm } from "./kind_form.ts";
export { BESIDE, readGroup, type SentForm } from "./read_draft.ts";
