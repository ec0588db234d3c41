import { routes } from "../../http.ts";
import { limitForm, requirePageAdmin } from "./page_admin.ts";
import { goTo } from "./send_page.ts";
import { readForm } from "./read_form.ts";

/** Takes back what a notice says was done, while this process remembers how, and goes back to where it was done. */
export const undoRoutes = routes().post("/undo", requirePageAdmin, limitForm, async (c) => {
  const { name } = await readForm(c);
  const undo = typeof name === "string" ? c.var.services.undos.take(name) : null;
  if (undo === null) return goTo(c, "/", { text: "This can no longer be taken back.", kind: "bad" });
  return goTo(c, undo.page, { text: await undo.run(), kind: "good" });
});
