export type { Auth, Identity, SignedIn } from "./auth.ts";
export { ADMIN_NAME, createAuth } from "./create_auth.ts";
export { SESSION_COOKIE } from "./credentials.ts";
export { network } from "./network.ts";
export { refuseCrossSite } from "./refuse_cross_site.ts";
export { requireAdmin } from "./require_admin.ts";
export { API_TOKEN_PREFIX, hashSecret, newSecret } from "./secret.ts";
export { clearSessionCookie, readSessionCookie, setSessionCookie } from "./session_cookie.ts";
