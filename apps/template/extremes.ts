/** Test support: settings that fill a template to its limits, and settings that try to break out of it. */
export function templateExtremes(
  { long, hostile }: { readonly long: string; readonly hostile: string },
): { readonly long: unknown; readonly hostile: unknown } {
  return {
    long: {
      markup: `<h1>${long.slice(0, 200).toWellFormed()}</h1><p>${long} <b>${long}</b></p>` +
        `<table><tr><td>${long.slice(0, 300).toWellFormed()}</td><td>1</td></tr></table>` +
        `<div style="display: grid; grid-template-columns: 1fr 2fr"><p>${long}</p><p>${long}</p></div>`,
      labels: { A: long.slice(0, 80).toWellFormed() },
    },
    hostile: {
      markup: `${hostile}<script>fetch("http://192.0.2.1/")</script><img src="http://192.0.2.1/a.png">` +
        `<img src="/etc/passwd"><img src="data:image/png;base64,bm90IGEgcGljdHVyZQ==">` +
        `<style>@import "http://192.0.2.1/a.css"; p { background: url(file:///etc/passwd); width: 1e99px }</style>` +
        `<p style="background-image: url('http://192.0.2.1/'); font-size: -3em; margin: ${
          "(".repeat(200)
        }">x</p>` +
        `<svg width="9" height="9"><image href="file:///etc/passwd"/><use href="http://192.0.2.1/#a"/>` +
        `<foreignObject><p>x</p></foreignObject><rect width="9" height="9" fill="url(http://192.0.2.1/)"/></svg>` +
        `<iframe src="//192.0.2.1"></iframe><link rel="stylesheet" href="//192.0.2.1/a.css"><td>${hostile}`,
      style: `${hostile} } p { color: ${hostile} } @font-face { src: url(//192.0.2.1) }`,
      labels: { A: hostile },
    },
  };
}
