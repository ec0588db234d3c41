/** resvg: beside the program where that is certain to come back, else in a sandbox. */
export { drawSvg } from "./draw_svg.ts";
export { refusalOfPicture } from "./refusal.ts";
export { SandboxNeededError, withSandbox } from "./sandbox.ts";
