/** A file that cannot be read, with what to tell the user: what is wrong and what to do. Never leaves this folder. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** What nearly every refusal asks for. */
export const saveAgain = '请用 Word 或 WPS 打开它，另存为 .docx 格式，再选用新文件。';
/** The same for a table of Excel's. */
export const saveAgainAsXlsx = '请用 Excel 或 WPS 打开它，另存为 .xlsx 格式，再选用新文件。';
/** Of a file that ends too early, or holds what its format does not allow. */
export const damaged = `文件不完整或者已经损坏，读不出来。${saveAgain}`;
/** Of what Word or a system keeps beside a file. */
export const leftBeside =
  '这是电脑在报告旁边自动放的小文件，不是报告。请选用同一个文件夹里名称前面没有“~$”、“._”的那一个。';
/** Of a file beyond the budget. */
export const tooLarge = '文件里的内容太多，不像一份年度报告，没有读。请确认选对了文件。';
/** Of a file behind a password. */
export const encrypted = '文件加了密码，读不出来。请先用 Word 或 WPS 去掉密码，再选用它。';
