export { type Notice } from "./notice.ts";
export { leaveNotice, takeNotice } from "./notice_cookie.ts";
export { NoticeLine } from "./notice_line.tsx";
