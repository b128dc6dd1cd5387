import type { Misprint } from './misprints.ts';

/** Characters, words and marks written twice. Only what can mean nothing else is listed. */
export const writtenTwice: readonly Misprint[] = [
  {
    wrong:
      /的的(?!确)|(?<![平共饱温总缓调祥柔中])和和(?![气睦美平谐])|(?<![参赠给授])与与|(?<![普涉波])及及|(?<![现存实自所])在在(?![建校编职])|将将|并并(?!轨)|(?<![认行成作因以称分变转视定化])为为(?!民|了|主)|(?<![针核面应绝相校反派])对对(?![照接策外象标口方联比应症于])|局局(?=[认严积高在将坚按])/gu,
    right: '“的”',
    says: '多写了一个字',
    mended: (words) => words.slice(0, 1),
    severity: 'hint',
    source: 'GB/T 15834—2011 标点符号用法',
  },
  {
    // 政务公开公开栏, 信息信息化 and 工作工作人员 may be two words
    wrong:
      /(情况|及时|制度|要求|进行|部门|单位|平台|积极|认真|全面|主动|依法|准确|规范|扎实|切实|不断|持续|有效|深入|加强|完善|群众|条例|保障|监督|机制)\1|(?<!人民|[省市县区旗镇乡])政府政府|公开公开(?![栏件日指目率条信])|我局我局|我镇我镇|我乡我乡|我委我委|我县我县|我区我区|我市我市|公开开(?=[，。；、]|制度|情况|工作|条例|信息|平台|内容)|信息信息(?![化员])|工作工作(?![人日动组站要机])|党的[十二]{2,3}大大(?![力幅提降增方小量加缩减改拓促推强])/gu,
    right: '“工作”',
    says: '多写了一遍',
    mended: (words) => words.slice(0, words.length % 2 === 1 ? -1 : words.length / 2),
    severity: 'hint',
    source: 'GB/T 15834—2011 标点符号用法',
  },
  {
    wrong: /([，；：、])\1|(?<!。)。。(?!。)|[，、,][。；]|[；;]。|。[，、；,;]/gu,
    right: '“，”',
    says: '多写了一个标点',
    // of two different ones only the author knows which
    mended: (words) => (words.startsWith(words.charAt(1)) ? words.charAt(0) : undefined),
    severity: 'hint',
    source: 'GB/T 15834—2011 标点符号用法',
  },
];
