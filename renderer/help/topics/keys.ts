import type { Topic } from '../topic.ts';

export const keys = {
  id: 'keys',
  title: '按键一览',
  pieces: [
    { kind: 'heading', text: '到处都能用' },
    {
      kind: 'pairs',
      about: ['键', '作用'],
      pairs: [
        ['{F1}', '打开这份帮助'],
        ['{Ctrl+Z} / {Ctrl+Y}', '撤销 / 重做，填表、文字、粘贴、替换都能撤'],
        ['{Ctrl+S}', '马上保存（不按也会自动保存）'],
        ['{Ctrl+F} / {Ctrl+H}', '查找 / 替换全部文字'],
        ['{Ctrl+Enter}', '下一步：到还没填完的部分，填完了到核对、预览与导出'],
        ['{F6} / {Shift+F6}', '到下一个 / 上一个区域'],
        ['{Esc}', '关掉打开的小窗；填到一半的格子恢复原样'],
      ],
    },
    { kind: 'heading', text: '填表' },
    {
      kind: 'pairs',
      about: ['键', '作用'],
      pairs: [
        ['方向键、{Tab}、{Enter}', '到旁边的格、右边的格、下面的格'],
        ['{Shift} ＋ 方向键', '选中一片'],
        ['{Ctrl+C} / {Ctrl+V}', '复制 / 粘贴，能从 Excel、Word、WPS 整片粘贴'],
        ['{Ctrl+D}', '把上面的数填到选中的格'],
        ['{Delete}', '清空选中的格'],
        ['{F2}', '改格子里的数，不重新填'],
      ],
    },
    { kind: 'heading', text: '去年内容核对' },
    {
      kind: 'pairs',
      about: ['键', '作用'],
      pairs: [
        ['{Tab} / {Shift+Tab}', '到下一个 / 上一个要看的数，直接打新的数'],
        ['{Enter}', '这一句今年仍然成立，到下一句'],
        ['{F2}', '改写这一句，去年的原话摆在上面'],
        ['方向键', '到上一句、下一句'],
      ],
    },
  ],
} as const satisfies Topic;
