/** What stands around an app on glass: captions beside the buttons of the device. */
export { composeFramed } from "./compose_framed.tsx";
