import type { Topic } from '../topic.ts';

export const firstReport = {
  id: 'first',
  title: '第一份报告，六步做完',
  pieces: [
    {
      kind: 'text',
      text: '哪一步先做都可以，随时可以停下：停手一会儿就自动保存，不用点保存，也不联网。',
    },
    {
      kind: 'steps',
      items: [
        {
          text: '选 [用去年的报告新建]，把去年的 Word 文件给它（拖到页面上也行）。没有去年的文件，选 [空白新建]。',
          picture: { name: 'home-empty', alt: '首页：新建报告的几种办法' },
        },
        {
          text: '在 [去年内容核对] 里，去年的数就在句子里，直接改成今年的；年份一次改完，看过的其余句子一次确认。',
          picture: { name: 'carried', alt: '去年内容核对：数就在句子里改' },
        },
        {
          text: '填三张表。全年没有申请的，点 [本年无依申请]；其余的空格，点 [其余填 0]。合计自己会算，对不上的格子会变红，旁边写着差多少。',
          picture: { name: 'requests', alt: '填写表三，对不上的一列亮着' },
        },
        {
          text: '写三段文字：总体情况、存在的主要问题及改进情况、其他需要报告的事项。旁边有提纲，也有用表里的数写好的句子可以插入。',
          picture: { name: 'overview', alt: '写总体情况：正文，旁边是提纲和可以插入的句子' },
        },
        {
          text: '到 [核对] 看还有什么没填、哪里对不上。每一条都写着在哪里、怎么改，点一下就到那里。',
          picture: { name: 'check', alt: '核对：列出问题和改法' },
        },
        {
          text: '到 [预览与导出] 看一遍，看到的就是 Word 文件的样子，点 [导出 Word 文件]，交上去。',
          picture: { name: 'preview', alt: '预览与导出' },
        },
      ],
    },
  ],
} as const satisfies Topic;
