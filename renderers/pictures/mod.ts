/** Pictures, made for the glass that shows them. */
export { fillPictures } from "./fill_pictures.ts";
export { type FramedPicture, type FramedView, framePictures } from "./frame_pictures.ts";
export { shrinkPicture, type ShrunkPicture } from "./shrink_picture.ts";
export { liftPhotos, type NamedPicture, photoName } from "./lift_photos.ts";
export { rasterizePhotos } from "./rasterize_photos.ts";
