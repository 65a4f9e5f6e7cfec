/** Text as it stands in XML, in elements and attributes. */
export const escapeXml = (text: string): string =>
  // XML has no way to write control characters.
  text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[<>&'"]/g, (c) => `&#${c.charCodeAt(0)};`)
