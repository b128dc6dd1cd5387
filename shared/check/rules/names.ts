import type { Rule } from './rule.ts';

/** Whose report it is. */
export const nameRules = [
  {
    id: 'signer',
    title: '落款与标题是同一个机关',
    severity: 'warning',
    basis: 'practice',
    why: '落款的机关与标题、机关全称不是同一个，读的人不知道是谁的报告。前面不写省市县名的可以；简称（县自然资源局）会提示，由您核对哪一个名称对。',
    wrong: '甲县乙乡人民政府的报告，落款是“甲县丙乡人民政府”',
    right: '甲县乙乡人民政府的报告，落款是“乙乡人民政府”',
  },
  {
    id: 'otherPlace',
    title: '文字里不出现别的地方或机关的名字',
    severity: 'warning',
    basis: 'practice',
    why: '从别处借用文字时，别人的地名、机关名最容易留下来。上级机关的名字、联合办理的机关不在此列，确有其事的可以保留。',
    wrong: '2025年，丙丁镇认真贯彻落实《条例》，扎实推进政府信息公开工作。',
    right: '2025年，乙乡认真贯彻落实《条例》，扎实推进政府信息公开工作。',
  },
] as const satisfies readonly Rule[];
