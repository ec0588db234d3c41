/** The library that opens a file: connections that block the thread which calls, and those that run in one of its own. */
export { default as BlockingDatabase } from "libsql";
export { default as AsyncDatabase } from "libsql/promise";
