/** What an apostrophe may stand before with no quotation beginning: "’em", "’til". */
export const elisions: ReadonlySet<string> = new Set(
  'em til till tis twas twere twill n cause cos cuz bout round neath gainst s t d m re ve ll nother'.split(' '),
)
