// data table

/** How elements look before anything is said of them. */
export const BASE_SHEET = `
body { padding: 0.625u }
head, script, style, template, noscript, title, meta, link, base { display: none }
html, body, div, section, article, header, footer, main, nav, aside, figure, figcaption, address, details, summary,
form, fieldset, dl, dt, p, h1, h2, h3, h4, h5, h6, blockquote, pre, ul, ol, hr, center { display: block }
h1 { font-size: 2.5u; font-weight: 700; margin: 0.5u 0 }
h2 { font-size: 1.75u; font-weight: 700; margin: 0.5u 0 }
h3 { font-size: 1.25u; font-weight: 700; margin: 0.5u 0 }
h4, h5, h6 { font-weight: 700; margin: 0.5u 0 }
p, ul, ol, dl, blockquote, pre { margin: 0.5u 0 }
ul, ol { padding-left: 1.25u }
ol { list-style-type: decimal }
dd { display: block; margin-left: 1.5u }
blockquote { padding-left: 0.75u; border-left: 0.125u solid currentcolor }
b, strong { font-weight: 700 }
th { font-weight: 600 }
i, em, cite, dfn, var, address { font-style: italic }
u, ins { text-decoration: underline }
s, del, strike { text-decoration: line-through }
small, sub, sup { font-size: 0.83em }
big { font-size: 1.2em }
center { text-align: center }
pre { white-space: pre }
hr { height: 0; border-top: 0.125u solid currentcolor; margin: 0.5u 0 }
li { display: list-item }
table { display: table }
thead, tbody, tfoot { display: table-row-group }
tr { display: table-row }
td, th { display: table-cell; padding: 0.125u 0.25u }
img, svg { display: inline-block }
mark { background-color: #ffff00 }
`;
