/** What can be had as a file: each format leads to it. */
export function FileLinks({ files }: { files: { label: string; address: string; download?: string }[] }) {
  return files.map(({ label, address, download }, i) => (
    <>
      {i > 0 && ', '}
      <a href={address} download={download}>
        {label}
      </a>
    </>
  ))
}
