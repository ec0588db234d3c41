import type { JSX } from "satori/jsx";
import { type Panel, unit } from "../../renderers/mod.ts";
import { type Box, cutLeft, cutTop } from "../ui/box.ts";
import { roomClass } from "../ui/room.ts";
import type { StoryPicture } from "./stories.ts";

/** Room for a picture, above the words on high glass, at their left else, and the room for the words. */
export function cutPicture(
  box: Box,
  picture: StoryPicture | null,
  { panel, isHigh }: { readonly panel: Panel; readonly isHigh: boolean },
): readonly [Box | null, Box] {
  if (picture === null) return [null, box];
  const u = unit(panel);
  const gap = roomClass(panel) === "small" ? u : Math.round(u * 1.5);
  const shape = Math.min(2, Math.max(0.7, picture.width / picture.height));
  if (isHigh) {
    const height = Math.min(Math.round(box.width / shape), Math.round(box.height * 0.5));
    return height < u * 4 ? [null, box] : cutTop(box, height, gap);
  }
  const width = Math.min(Math.round(box.height * shape), Math.round(box.width * 0.42));
  return width < u * 5 || box.height < u * 4 ? [null, box] : cutLeft(box, width, gap);
}

/** A picture that fills its box, cropped to what matters in it. */
export function StoryImage({ box, picture }: {
  readonly box: Box;
  readonly picture: StoryPicture;
}): JSX.Element {
  const { x, y, width, height } = box;
  return (
    <img
      src={picture.url}
      width={width}
      height={height}
      data-focus="auto"
      style={{ position: "absolute", left: x, top: y, width, height, objectFit: "cover" }}
    />
  );
}
