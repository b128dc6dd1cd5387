import { acceleratorOf, pressKey } from './press-key.ts';

/** A draft as the menu lists it. */
export interface RecentDraft {
  id: string;
  organ: string;
  year: number;
}

/** What the menu sets off besides what the page and the window do by themselves. */
export interface MenuActions {
  /** the window's page, while there is one */
  page: () => Pick<Electron.WebContents, 'sendInputEvent'> | undefined;
  openDrafts: () => void;
  openDraft: (id: string) => void;
  openHome: () => void;
  about: () => void;
}

/**
 * The menu of the program. What the page can do is set off by the page's own keys, which stay the page's: the menu
 * shows them and does not take them.
 */
export function menuTemplate(
  actions: MenuActions,
  recent: readonly RecentDraft[] = [],
): Electron.MenuItemConstructorOptions[] {
  const key = (
    label: string,
    name: Parameters<typeof acceleratorOf>[0],
  ): Electron.MenuItemConstructorOptions => ({
    label,
    accelerator: acceleratorOf(name),
    registerAccelerator: false,
    click: () => {
      const page = actions.page();
      if (page) pressKey(page, name);
    },
  });
  return [
    {
      label: '文件(&F)',
      submenu: [
        { label: '草稿列表', click: actions.openHome },
        {
          label: '最近的草稿',
          enabled: recent.length > 0,
          submenu: recent.map(({ id, organ, year }) => ({
            // & would underline the next sign
            label: `${String(year)} 年 ${organ.replaceAll('&', '&&')}`,
            click: () => {
              actions.openDraft(id);
            },
          })),
        },
        { type: 'separator' },
        key('保存', 'save'),
        { label: '打开草稿文件夹', click: actions.openDrafts },
        { type: 'separator' },
        { label: '退出', role: 'quit' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        key('撤销', 'undo'),
        key('重做', 'redo'),
        { type: 'separator' },
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '全选', role: 'selectAll' },
        { type: 'separator' },
        key('查找', 'find'),
        key('替换', 'replace'),
      ],
    },
    {
      label: '查看(&V)',
      submenu: [
        { label: '放大', role: 'zoomIn' },
        { label: '缩小', role: 'zoomOut' },
        { label: '实际大小', role: 'resetZoom' },
        { type: 'separator' },
        key('下一个区域', 'nextPane'),
        { label: '全屏', role: 'togglefullscreen' },
      ],
    },
    { label: '帮助(&H)', submenu: [{ label: '关于年报', click: actions.about }] },
  ];
}
