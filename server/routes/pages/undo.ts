import { routes } from "../../http.ts";
import { limitForm, requirePageAdmin } from "./page_admin.ts";
import { goTo } from "./send_page.ts";
import { readForm } from "./read_form.ts";

/** Takes back what a notice says was done, while this process remembers how. */
export const undoRoutes = routes().post("/undo", requirePageAdmin, limitForm, async (c) => {
  const { name } = await readForm(c);
  const undo = typeof name === "string" ? c.var.services.undos.take(name) : null;
  const text = undo === null ? "This can no longer be taken back." : await undo();
  return goTo(c, "/", { text, kind: undo === null ? "bad" : "good" });
});
