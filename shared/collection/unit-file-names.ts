/** The folders of what goes back to the units, a file a unit in each: opinions, and their reports with comments. */
export const sentBackFolders = { opinions: '退回意见', comments: '批注' } as const;

/** Gives each unit a file name that no other has, without what file systems refuse. */
export function unitFileNames(): (unit: string) => string {
  const taken = new Set<string>();
  return (unit) => {
    // eslint-disable-next-line no-control-regex -- control characters are what Windows refuses in names
    const plain = unit.replace(/[\\/:*?"<>|\u0000-\u001f]/gu, '').slice(0, 80) || '单位';
    let name = plain;
    for (let nth = 2; taken.has(name); nth += 1) name = `${plain}（${String(nth)}）`;
    taken.add(name);
    return name;
  };
}
