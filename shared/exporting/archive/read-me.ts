/** What `README.txt` of an archive says, for a reader who may not have the program. Lines end as Windows wants. */
export function archiveReadMe(program: string, createdAt: Date): string {
  return `${README.trim()}\n\nWritten by ${program} on ${createdAt.toISOString().slice(0, 10)}.\n`.replaceAll(
    '\n',
    '\r\n',
  );
}

const README = `
A LIBRARY OF PROVENOTE

This is a whole library of Provenote, a research notebook: the sources somebody read, what they marked and
wrote in them, and their notes. You can read it without the program.

  sources/           one folder for each source, named by its citekey:
    original.*       the file that was imported, byte for byte; of sources with several
                     versions the newest, earlier ones as original-1, original-2 and so on
    *.md             the source with its annotations and its text
    picture-*.*      the pictures of its text; those of earlier versions are in attachments/
  notes/             the notes, with the words they quote and where those stand
  bibliography.bib   all sources for BibLaTeX, LaTeX and reference managers
  bibliography.json  the same as CSL JSON
  data/              every record of the library, one a line (JSON Lines)
  manifest.json      what is in the archive, with a checksum (SHA-256) of each file

Files that end in .md are plain text in Markdown. Any text editor opens them.

To get the library back, open Provenote, choose "Import sources" and then this archive as one file, which ends in
.zip or .provenote and is the same ZIP archive either way. It is read from data/ and the original files. Changes made to other files of the archive are not read back.
`;
