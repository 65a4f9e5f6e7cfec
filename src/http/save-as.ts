/** The header by which a browser saves an answer as a file of this name, which is of plain letters. */
export const saveAs = (name: string) => ({ 'Content-Disposition': `attachment; filename="${name}"` })
