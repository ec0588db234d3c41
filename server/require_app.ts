import { type AnyDeclaration, findApp } from "../apps/mod.ts";
import { NotFoundError } from "./errors.ts";

/** The app of this kind. Throws NotFoundError. */
export function requireApp(kind: string): AnyDeclaration {
  const app = findApp(kind);
  if (app === null) throw new NotFoundError("app kind", kind);
  return app;
}
