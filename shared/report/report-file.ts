/** The file formats a finished report can have, the last one its three tables alone; also their file name extensions. */
export const reportFormats = ['docx', 'html', 'pdf', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Bytes of the largest file that is taken for a report; real ones are a hundredth of it. */
export const mostReportBytes = 50 * 1024 * 1024;

/** What the names of drafts and reports end with; what a file really is, is told by its content. */
export const reportExtensions: readonly string[] = [
  '.docx',
  '.doc',
  '.wps',
  '.html',
  '.htm',
  '.txt',
  '.xlsx',
  '.json',
];

/** Whether a name is of what systems and office programs leave beside documents, such as ~$ files of those that are open. */
export function isLeftBeside(name: string): boolean {
  return /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/iu.test(name);
}
