/** What is offered where the right button was pressed: what can be done there with the text, nothing else. */
export function contextTemplate({
  isEditable,
  editFlags,
}: Pick<Electron.ContextMenuParams, 'isEditable'> & {
  editFlags: Pick<Electron.EditFlags, 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>;
}): Electron.MenuItemConstructorOptions[] {
  const copy: Electron.MenuItemConstructorOptions = {
    label: '复制',
    role: 'copy',
    enabled: editFlags.canCopy,
  };
  if (!isEditable) return editFlags.canCopy ? [copy] : [];
  return [
    { label: '剪切', role: 'cut', enabled: editFlags.canCut },
    copy,
    { label: '粘贴', role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { label: '全选', role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
