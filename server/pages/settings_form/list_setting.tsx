/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { BESIDE, type Draft, fieldName, type ListField } from "../../settings_form/mod.ts";
import { controlId, type FormView, isCalledFor } from "./form_view.ts";
import { FileUpload } from "./file_upload.tsx";
import { ListButton } from "./list_button.tsx";
import { nameItem, sayItem } from "./say_item.ts";
import { GroupFields } from "./group_fields.tsx";

/** Items above which each is folded to its first words. */
const FOLDED_FROM = 3;

/** A list: its items in their order, each with buttons that move and remove it, and one that adds. */
export function ListSetting(
  { field, name, draft, view }: { field: ListField; name: string; draft: Draft; view: FormView },
) {
  const items = Array.isArray(draft) ? draft as readonly Draft[] : [];
  const fault = view.faults.get(name) ?? null;
  const word = nameItem(field);
  const id = controlId(name);
  return (
    <fieldset class="settings-set list" id={id} data-field={name}>
      <legend>{field.title}</legend>
      <input type="hidden" name={name + BESIDE.count} value={String(items.length)} />
      {field.description === "" ? null : <p class="hint">{field.description}</p>}
      {items.length === 0 ? null : (
        <ol class="items">
          {items.map((item, index) => <Item {...{ field, name, item, index, items, view, word }} />)}
        </ol>
      )}
      {fault === null ? null : <p class="fault" id={`${id}-fault`}>{fault}</p>}
      {items.length >= field.most
        ? <p class="hint">{`No more than ${field.most} fit.`}</p>
        : field.item.kind === "file"
        ? <FileUpload name={name} held={items.map(String)} view={view} />
        : (
          <div class="row">
            <ListButton name={`add:${name}`} icon="plus" label={`Add ${article(word)}`} open view={view} />
          </div>
        )}
    </fieldset>
  );
}

interface ItemProps {
  readonly field: ListField;
  readonly name: string;
  readonly item: Draft;
  readonly index: number;
  readonly items: readonly Draft[];
  readonly view: FormView;
  /** What an item is called: `question`. */
  readonly word: string;
}

function Item({ field, name, item, index, items, view, word }: ItemProps) {
  const own = fieldName(name, index);
  const title = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${index + 1}`;
  const said = sayItem(field.item, item, view);
  const folds = field.item.kind === "group" || field.item.kind === "variants";
  const fault = folds ? view.faults.get(own) ?? null : null;
  return (
    <li class={folds ? "item folds" : "item"}>
      {folds
        ? (
          <details open={items.length <= FOLDED_FROM || isCalledFor(view, own)} id={`${controlId(own)}-item`}>
            <summary>
              <span class="item-title">{title}</span> <span class="item-said">{said}</span>
            </summary>
            {fault === null ? null : <p class="fault">{fault}</p>}
            <div class="settings-group">
              {field.item.kind === "group"
                ? <GroupFields field={field.item} name={own} draft={item} view={view} />
                : view.show({ field: field.item, name: own, draft: item, view })}
            </div>
          </details>
        )
        : view.show({ field: field.item, name: own, draft: item, view, title, bare: true })}
      <div class="item-deeds">
        {index > 0
          ? <ListButton name={`up:${own}`} icon="arrow-up" label={`Move ${title} up`} view={view} />
          : null}
        {index < items.length - 1
          ? <ListButton name={`down:${own}`} icon="arrow-down" label={`Move ${title} down`} view={view} />
          : null}
        <ListButton name={`remove:${own}`} icon="trash" label={`Remove ${title}`} view={view} />
      </div>
    </li>
  );
}

function article(word: string): string {
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}
