/** A file that cannot be read, with what to tell the user: what is wrong and what to do. Never leaves this folder. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** What nearly every refusal asks for. */
export const saveAgain = '请用 Word 或 WPS 打开它，另存为 .docx 格式，再选用新文件。';
export const damaged = `文件不完整或者已经损坏，读不出来。${saveAgain}`;
export const tooLarge = '文件里的内容太多，不像一份年度报告，没有读。请确认选对了文件。';
