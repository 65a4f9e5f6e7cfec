/** A table in Markdown. */
export const markdownTable = (
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string => [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
