import { z } from "zod";
import { declareApp } from "../declare_app.ts";

const settings = z.object({
  colors: z.array(
    z.string().trim().min(1, "found an empty name").max(40, "found a name of over 40 characters"),
  )
    .min(3, "found fewer than three names, expected 3 to 12").max(12, "found over 12 names, expected 3 to 12")
    .default(["Red", "Green", "Blue"])
    .meta({
      title: "Colors",
      description: "Names of the colors, in the order of the buttons: three to twelve.",
    }),
});

/** Settings of the demo, defaults filled in. */
export type RotationSettings = z.output<typeof settings>;

/** The demo: a color under each button; every press rotates them to the left. */
export const rotationDeclaration = declareApp<RotationSettings>({
  kind: "rotation",
  name: "Rotation",
  description: "Three colors on three buttons; every press rotates them to the left.",
  settings,
});
