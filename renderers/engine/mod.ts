/** resvg: beside the program where that is certain to come back, else in a sandbox. */
export { drawSvg } from "./draw_svg.ts";
export { SandboxNeededError, withSandbox } from "./sandbox.ts";
export { vastNumberInPicture } from "./vast_number.ts";
