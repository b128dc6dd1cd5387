import type { Topic } from '../topic.ts';

export const install = {
  id: 'install',
  title: '安装和升级',
  pieces: [
    {
      kind: 'pairs',
      about: ['电脑', '用哪个文件，怎么装'],
      pairs: [
        [
          'Windows 10、11',
          '双击 offline-win-x64.exe，一路下一步，不要管理员密码。或者解压 offline-win-x64.zip，双击里面的“年报”。',
        ],
        [
          'Windows 7、8',
          '解压 offline-win7-x64.zip，双击里面的 nianbao.exe；电脑上要有 Chrome 或 Edge 109。',
        ],
        [
          '统信 UOS、银河麒麟',
          '看处理器：兆芯、海光、Intel、AMD 用 linux-x64，飞腾、鲲鹏、麒麟用 linux-arm64。双击 .deb 安装，或者解压 .tar.xz，双击里面的 nianbao。',
        ],
        ['龙芯', '先在系统的软件商店装 Node.js 18 以上，再解压 offline-portable.zip，运行里面的 nianbao。'],
      ],
    },
    {
      kind: 'list',
      items: [
        '升级：在能上网的电脑上下载新的文件，拷过来再装一次（或者解压到新的文件夹）。草稿不在程序的文件夹里，不会丢。',
        '程序不联网，也不会自己升级。',
        '卸载：Windows 在“设置－应用”里，Linux 在软件商店里；解压的，删掉文件夹。草稿会留下。',
      ],
    },
  ],
} as const satisfies Topic;
