/** What 关于年报 says below the version. `drafts` and `log` are paths. */
export function aboutText({ drafts, log }: { drafts: string; log: string }): string {
  return [
    '按 2019 年、2021 年两种官方格式编制政府信息公开工作年度报告。不联网，草稿只存在这台电脑上。',
    `草稿文件夹：${drafts}`,
    `出错记录：${log}`,
    '升级：拿到新版本的安装文件，在这台电脑上再装一次，草稿不受影响。',
    '许可：MIT；所用组件的许可在程序里的 licences.txt。',
  ].join('\n\n');
}
