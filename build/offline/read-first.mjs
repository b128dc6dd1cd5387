// The first file that is read in a bundle: what to do on this system, in as few lines as it takes.

const after = `
草稿放在哪里
  只在这台电脑上，不联网、不上传。首页最下面写着具体文件夹。
  换电脑：在首页导出 .nianbao 文件，拷到新电脑上打开。

怎样升级
  拿到新版本的文件，照上面的步骤再做一遍就行，草稿不受影响。
  程序自己不联网，不会自动升级，也不会提示升级。

文件对不对
  每个安装文件旁边有同名的 .sha256 文件；文件夹里的 SHA256SUMS 列出每个文件的校验值。

许可
  MIT，见 LICENSE.txt；所用组件的许可见 program/renderer/licences.txt，Node.js 的许可见 runtime 文件夹。
`;

const windows = (/** @type {string} */ starter) => `
怎样打开
  1. 把压缩包整个解压到一个文件夹，例如 D:\\年报（不要在压缩包里直接双击）。
  2. 双击文件夹里的“${starter}”。
  3. 年报在自己的窗口里打开（用的是 Edge 或 Chrome；都没有时，在默认浏览器里打开）。
  Windows 提示“已保护你的电脑”时，点“更多信息”，再点“仍要运行”。
  “${starter}”被安全软件拦住时，双击“nianbao.cmd”也能打开（会多一个黑色窗口，用完再关）。

命令行
  在这个文件夹里运行 nianbao.cmd --help。
`;

const linux = `
怎样打开
  1. 解压：tar -xf nianbao-*.tar.xz（或者在文件管理器里右键解压）。
  2. 双击文件夹里的 nianbao，选“运行”；或者在终端里运行 ./nianbao。
  3. 年报在自己的窗口里打开（用的是 Chrome、Edge 或 Chromium；都没有时，在默认浏览器里打开）。
  装的是 deb 时：在开始菜单里点“年报”，终端里的命令是 nianbao；卸载：sudo apt remove nianbao，草稿会留下。
`;

/** By target. */
const openings = /** @type {Readonly<Record<string, string>>} */ ({
  'win-x64': `适用：Windows 10、Windows 11（64 位）。不用安装，不用管理员权限，不需要另装任何东西。
装的是 setup 安装程序时：在开始菜单或桌面上点“年报”，卸载在“设置 → 应用”里。
${windows('年报.exe')}`,
  'win7-x64': `适用：Windows 7、Windows 8、Windows 8.1（64 位）。不用安装，不用管理员权限。
页面要用 Chrome 109、Edge 109 或更高版本打开（109 是支持 Windows 7 的最后一版），IE 不行。
${windows('nianbao.exe')}`,
  'linux-x64': `适用：统信 UOS 20、银河麒麟 V10 及更新的系统（x86-64，兆芯、海光、Intel、AMD），glibc 2.28 以上。
${linux}`,
  'linux-arm64': `适用：统信 UOS 20、银河麒麟 V10 及更新的系统（Arm64，飞腾、鲲鹏、麒麟），glibc 2.28 以上。
${linux}`,
  portable: `适用：自己带有 Node.js 18 或更高版本的系统，例如龙芯（LoongArch）上的统信 UOS、银河麒麟。
本压缩包不带 Node.js；系统里没有时先从系统的软件源安装：sudo apt install nodejs
${linux.replace('tar -xf nianbao-*.tar.xz', 'unzip nianbao-*.zip')}`,
});

/**
 * @param {string} target
 * @param {string} version
 */
export function readFirst(target, version) {
  return `年报 ${version}：离线编制政府信息公开工作年度报告\n\n${openings[target] ?? ''}${after}`;
}
