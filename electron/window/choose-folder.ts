/** Lets the user point at a folder, or make one. */
export function chooseByDialog(
  dialog: Pick<Electron.Dialog, 'showOpenDialog'>,
): () => Promise<string | null> {
  return async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title: '选备份文件夹',
      buttonLabel: '备份到这里',
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
}
