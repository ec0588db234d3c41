/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { COLUMN, PHONE_COLUMN } from "../fit_screen.ts";
import { fitBoth, Scale, scaleClasses, Sizers } from "../fitted_picture.tsx";
import { toBytes } from "./wire_parts.tsx";

/** The facts of an image that was sent. */
export interface ImageFacts {
  readonly hash: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** Props of a picture that was sent. */
export interface SentImageProps {
  readonly exchangeId: string;
  /** Null when it is no longer kept. */
  readonly image: ImageFacts | null;
  readonly title?: string;
}

/** The image that an exchange sent, pixel by pixel in the colors of the panel; its bytes to take away. */
export function SentImage({ exchangeId, image, title = "Image" }: SentImageProps) {
  if (image === null) return <p class="hint">Its image is no longer kept.</p>;
  const path = `/api/v1/exchanges/${exchangeId}/image`;
  const fits = fitBoth(image, { wide: COLUMN, narrow: PHONE_COLUMN });
  return (
    <>
      <h3>
        {title}{" "}
        <span class="why">
          {image.width} × {image.height} px, {image.mediaType}, {toBytes(image.bytes)}
          <Scale fits={fits} />
        </span>
      </h3>
      <a class={`sent ${scaleClasses(fits)}`} href={path}>
        <Sizers size={image} fits={fits} />
        <img
          src={`/exchanges/${exchangeId}/picture`}
          width={image.width}
          height={image.height}
          alt="The image that was sent"
        />
      </a>
      <p class="hint">
        <a href={path} download={`${image.hash.slice(0, 12)}.${extension(image.mediaType)}`}>
          Download the bytes
        </a>{" "}
        <span class="mono wrap">{image.hash}</span>
      </p>
    </>
  );
}

function extension(mediaType: string): string {
  const [, kind = "bin"] = mediaType.split("/");
  return /^[a-z]{3,4}$/.test(kind) ? kind : "bin";
}
