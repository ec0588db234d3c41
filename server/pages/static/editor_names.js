// What Liquid may say in a template, for completion: the server tells filters, tags and names with every draft.

import { liquid } from "@codemirror/lang-liquid";

const given = () => document.getElementById("draft-given")?.dataset.names ?? "";

let read = "";
let names = { filters: [], tags: [], scope: {} };

/** Reads what the last draft told; whether it is something new. */
export function readNames() {
  const told = given();
  if (told === "" || told === read) return false;
  read = told;
  names = JSON.parse(told);
  return true;
}

/** Liquid that completes what was read last. */
export function liquidOfNames() {
  const listed = (found, type) => found.map((label) => ({ label, type }));
  return liquid({
    filters: listed(names.filters, "function"),
    tags: listed(names.tags, "keyword"),
    variables: completions(names.scope, "variable"),
    properties: (path, state, { pos }) => completions(namesAt(path, state.sliceDoc(0, pos)), "property"),
  });
}

function completions(scope, type) {
  return Object.entries(scope).map(([label, { is }]) => ({ label, type, detail: is }));
}

/** The names inside a path; `before` is the markup up to there, which may have made the first of its names. */
function namesAt([first, ...rest], before, depth = 0) {
  if (!Object.hasOwn(names.scope, first)) {
    const path = depth < 5 ? pathOf(first, before) : null;
    return path === null ? {} : namesAt([...path, ...rest], before, depth + 1);
  }
  return inside(names.scope[first], rest);
}

function inside(tree, path) {
  // Any item of a list is like its first.
  for (const name of path) tree = tree?.names?.[name === "[]" ? "first" : name];
  return tree?.names ?? {};
}

/** What `for item in list` or `assign item = value` made a name from, the last before; null for none. */
function pathOf(name, before) {
  const maker = new RegExp(`\\{%-?\\s*(for\\s+${name}\\s+in|assign\\s+${name}\\s*=)\\s*([\\w.]+)`, "g");
  const [, how, path] = [...before.matchAll(maker)].at(-1) ?? [];
  if (path === undefined) return null;
  return [...path.split("."), ...(how.startsWith("for") ? ["[]"] : [])];
}
