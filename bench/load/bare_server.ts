// A rival that does nothing: what a request costs on this runtime before a server has done any work.

Deno.serve(
  {
    port: 0,
    hostname: "127.0.0.1",
    onListen: ({ port }) => console.log(`Listening on http://127.0.0.1:${port}`),
  },
  () =>
    new Response('{"status":0,"image_url":"","filename":"","refresh_rate":900}', {
      headers: { "content-type": "application/json" },
    }),
);
