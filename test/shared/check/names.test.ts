import { describe, expect, it } from 'vitest';
import { otherNames } from '../../../shared/check/names/index.ts';
import { outlineFaults } from '../../../shared/check/outline.ts';
import type { OrganLevel } from '../../../shared/form/edition.ts';
import { bodyName } from '../../../shared/words/body-name.ts';
import { wholeReport } from '../../cases/whole-report.ts';

const base = wholeReport();

/** The names that a report of a body tells to be another's in a sentence. */
function told(organ: string, level: OrganLevel, sentence: string): string[] {
  const draft = {
    ...base,
    organ: { ...base.organ, name: organ, level },
    title: `${organ}2025年政府信息公开工作年度报告`,
    signature: { organ, date: '2026-01-15' },
    texts: { overview: sentence },
  };
  return otherNames(draft).flatMap(({ says }) =>
    says.flatMap((said) => (said.kind === 'words' ? said.words : [])),
  );
}

const county = '青河县人民政府';
const health = '清州市青河区卫生健康局';
const ecology = '清州市长洲生态环境局';
const zone = '青河高新技术产业开发区管理委员会';
const street = '三桥街道办事处';
const police = '清州市公安局长洲分局';
const ethnic = '青河县木林藏族乡人民政府';
const autonomous = '长宁布依族苗族自治县人民政府';
const town = '青河县柳林镇人民政府';
const farming = '清州市农业农村局';
const commission = '清州市青河区农业农村委员会';
const traffic = '共青市交通运输局';
const culture = '青河区文化体育和旅游局';
const water = '长河省水利厅';
const city = '清州市人民政府';
const banner = '北林旗卫生健康委员会';
const league = '北林盟卫生健康委员会';

describe('names of other bodies', () => {
  it.each<[string, OrganLevel, string, string]>([
    [county, 'county', '2025年，临水县政府信息公开工作稳步推进。', '临水县'],
    [county, 'county', '临水县政府办主导，召开专题会议。', '临水县'],
    [county, 'county', '报告可在临水县人民政府门户网站查阅。', '临水县'],
    [health, 'countyDepartment', '2025年，临水区卫健局严格落实公开制度。', '临水区卫健局'],
    [
      health,
      'countyDepartment',
      '2025年，青河区住房和城乡建设局坚持以公开促落实。',
      '青河区住房和城乡建设局',
    ],
    [
      health,
      'countyDepartment',
      '如有疑问，请与清州市临水区卫生健康局办公室联系。',
      '清州市临水区卫生健康局',
    ],
    [ecology, 'countyDepartment', '本报告由清州市闽阳生态环境局编制。', '清州市闽阳生态环境局'],
    [zone, 'countyDepartment', '2025年，临水经开区管委会严格落实《条例》。', '临水经开区管委会'],
    [street, 'street', '马寨街道依托网站公开信息36条。', '马寨街道'],
    [street, 'street', '2025年，马寨街道领导对公开工作高度重视。', '马寨街道'],
    [street, 'street', '发布《马寨街道开展消防检查的通知》。', '马寨街道'],
    [street, 'street', '现公布《青河县人民政府马寨街道办事处2025年报告》。', '青河县人民政府马寨街道办事处'],
    [street, 'street', '请联系青河县马寨街道办事处（电话：0371-65550123）。', '青河县马寨街道办事处'],
    [county, 'county', '编印《临水县人民政府公报》4期。', '临水县'],
    [county, 'county', '请与临水县政务公开领导小组办公室联系。', '临水县'],
    [health, 'countyDepartment', '修订了《清州市临水区卫生健康局主动公开目录》。', '清州市临水区卫生健康局'],
    [
      health,
      'countyDepartment',
      '可从清州市临水区卫生健康局（网址：www.a.cn）下载。',
      '清州市临水区卫生健康局',
    ],
    [health, 'countyDepartment', '按照清州市、临水区有关要求编制。', '临水区'],
    [health, 'countyDepartment', '2025年，青河区统计局认真落实公开制度。', '青河区统计局'],
    [police, 'countyDepartment', '请与清州市公安局闽阳分局办公室联系。', '清州市公安局闽阳分局'],
    [ethnic, 'township', '2025年，白水藏族乡坚持应公开尽公开。', '白水藏族乡'],
    [autonomous, 'county', '现公布紫山自治县人民政府2025年政府信息公开工作年度报告。', '紫山自治县'],
    [town, 'township', '为方便群众办事，马寨镇严格按照目录公开。', '马寨镇'],
    [town, 'township', '2025年，我乡主动公开信息36条。', '我乡'],
    [street, 'street', '全镇主动公开信息36条。', '全镇'],
    [county, 'county', '2025年，我区主动公开信息36条。', '我区'],
    [farming, 'cityDepartment', '2025年，临州市农业农村局坚持应公开尽公开。', '临州市农业农村局'],
    [farming, 'cityDepartment', '“临州市农业农村局”网站发布信息36条。', '临州市农业农村局'],
    [commission, 'countyDepartment', '2025年，我局通过网站公开信息36条。', '我局'],
    [traffic, 'countyDepartment', '编制临水县交通运输局2025年政府信息公开工作年度报告。', '临水县交通运输局'],
    [health, 'countyDepartment', '按照〈临水区政务公开标准规范〉要求公开。', '临水区'],
    [street, 'street', '2025年，三桥镇通过公开栏公开信息36条。', '三桥镇'],
    [street, 'street', '马寨街道主要做法如下：', '马寨街道'],
    [street, 'street', '汇总2025年马寨街道的政府信息公开情况写成。', '马寨街道'],
    [street, 'street', '本报告由马寨街道结合有关台账编成。', '马寨街道'],
    [health, 'countyDepartment', '如有疑问，请与临水区卫生健康局（地址：青河路8号）', '临水区卫生健康局'],
    [
      health,
      'countyDepartment',
      '上网的还有临水区卫生健康局，按时发布临水区卫生健康局2025年部门预算。',
      '临水区卫生健康局',
    ],
    [health, 'countyDepartment', '在县委、县政府领导下推进公开。', '县委、县政府'],
    [farming, 'cityDepartment', '落实《闽州市人民政府办公室关于公开工作的通知》。', '闽州市'],
    [town, 'township', '区委区政府部署的公开任务全部完成。', '区委区政府'],
    [farming, 'cityDepartment', '在县委、县政府的领导下推进公开。', '县委、县政府'],
    [banner, 'countyDepartment', '围绕县委、县政府中心工作公开信息。', '县委、县政府'],
    [commission, 'countyDepartment', '方便群众获取我局相关信息。', '我局'],
    [city, 'city', '2025年，项城市以公开促落实。', '项城市'],
    [city, 'city', '2025年，闽州市人民政府办公厅坚持以公开促落实。', '闽州市'],
    [traffic, 'countyDepartment', '2025年，项城市交通运输局认真落实《条例》。', '项城市交通运输局'],
    [farming, 'cityDepartment', '为做好临州市农业农村局政府信息公开工作，编制本报告。', '临州市农业农村局'],
    [farming, 'cityDepartment', '全文包括临州市农业农村局政府信息公开总体情况。', '临州市农业农村局'],
    [street, 'street', '在区政府指导下，马寨街道不断完善公开制度。', '马寨街道'],
    [
      street,
      'street',
      '按照通知要求，现将马寨街道办事处2025年度信息公开的总体情况报告如下。',
      '马寨街道办事处',
    ],
    [health, 'countyDepartment', '主要依托临水区政府在线网站发布。', '临水区'],
    [water, 'provinceDepartment', '2025年，长河省统计局认真落实《条例》。', '长河省统计局'],
    [health, 'countyDepartment', '2025年，区统计局认真落实公开制度。', '区统计局'],
    [health, 'countyDepartment', '（一）主动公开。2025年，区审计局坚持以公开促规范。', '区审计局'],
    [health, 'countyDepartment', '现公布区信访局2025年政府信息公开工作年度报告。', '区信访局'],
    [health, 'countyDepartment', '如有疑问，请与区审计局办公室联系。', '区审计局'],
    [town, 'township', '扎实开展马寨镇政府信息公开工作。', '马寨镇'],
    [street, 'street', '2025年，马寨街道（以下简称街道）公开信息36条。', '马寨街道'],
    [health, 'countyDepartment', '2025年区统计局共公开信息36条。', '区统计局'],
    [health, 'countyDepartment', '2025年，区统计局围绕公开工作召开会议。', '区统计局'],
    [health, 'countyDepartment', '现将2025年度区统计局信息公开工作总结报告如下。', '区统计局'],
    [health, 'countyDepartment', '2025年，临水区卫生健康局重点以公开促服务。', '临水区卫生健康局'],
    [town, 'township', '一是成立马寨镇政务公开工作领导小组。', '马寨镇'],
    [health, 'countyDepartment', '栏目已更新。2025年，区统计局未收到公开申请。', '区统计局'],
    [zone, 'countyDepartment', '2025年，我街道公开信息36条。', '我街道'],
    [culture, 'countyDepartment', '2025年，青河区司法局认真落实公开制度。', '青河区司法局'],
    [culture, 'countyDepartment', '2025年，县司法局认真落实公开制度。', '县司法局'],
  ])('%s: %s %s', (organ, level, sentence, name) => {
    expect(told(organ, level, sentence)).toEqual([name]);
  });

  it.each<[string, OrganLevel, string]>([
    [county, 'county', '青河县持续强化重大决策预公开。'],
    [county, 'county', '报告可在清州市人民政府门户网站查阅。'],
    [county, 'county', '马寨镇、临水乡等地建成公开专区。'],
    [health, 'countyDepartment', '2025年，区卫健局认真贯彻落实《条例》。'],
    [health, 'countyDepartment', '按照清州市卫生健康委员会要求，公开服务信息。'],
    [health, 'countyDepartment', '报告可在清州市人民政府网站下载。'],
    [health, 'countyDepartment', '青河区卫健局把公开工作摆上重要日程。'],
    [ecology, 'countyDepartment', '清州市生态环境局高度重视我局公开工作。'],
    [health, 'countyDepartment', '落实《青河区财政局关于预算公开的通知》。'],
    [health, 'countyDepartment', '按照清州市、青河区有关要求编制。'],
    [county, 'county', '落实《风景名胜区条例》《县域商业体系建设指南》。'],
    [street, 'street', '落实《河南省乡镇人民政府工作条例》《基层乡镇公开目录》。'],
    [zone, 'countyDepartment', '2025年，青河高新区管委会坚持应公开尽公开。'],
    [zone, 'countyDepartment', '园区管委会认真履职。'],
    [police, 'countyDepartment', '按照清州市公安局要求，公开服务事项。'],
    [ecology, 'countyDepartment', '在清州市长洲区人民政府网站公布。'],
    [commission, 'countyDepartment', '2025年，我委通过网站公开信息36条。'],
    [autonomous, 'county', '长宁自治县持续强化重大决策预公开。'],
    [town, 'township', '我县各乡镇、全乡镇干部、我市我省的政策。'],
    [county, 'county', '我市出台的政策，全区域推进。'],
    [health, 'countyDepartment', '我区卫生健康工作，我市医改政策。'],
    [street, 'street', '明确街道政务公开工作由主要领导负责。'],
    [street, 'street', '三桥街道通过公开栏公开信息36条。'],
    [street, 'street', '“活力三桥”发布视频36条。'],
    [county, 'county', '地址：长河省清州青河县人民路8号。'],
    [health, 'countyDepartment', '2025年，市卫生健康委组织公开培训。'],
    [health, 'countyDepartment', '全年，通过市民政局网站转发政策36条。'],
    [health, 'countyDepartment', '在区委、区政府领导下推进公开。'],
    [health, 'countyDepartment', '落实《清州市人民政府办公室关于公开工作的通知》。'],
    [farming, 'cityDepartment', '公开平台有2个，即清州市农业农村局网站和公众号。'],
    [town, 'township', '在县委、县政府领导下推进公开。自治区政府的文件及时转发。'],
    [town, 'township', '调整领导小组，并确定镇党政办牵头。'],
    [county, 'county', '新增县政府规章制度3项，依托办公室建立县局两级台账。'],
    [health, 'countyDepartment', '一是区卫生健康局高度重视公开工作。'],
    [health, 'countyDepartment', '专人负责公开，参加区统计局组织的培训。'],
    [health, 'countyDepartment', '内容涵盖清州市青河区卫生健康局在2025年的公开情况。'],
    [health, 'countyDepartment', '由清州青河区卫生健康局编制本报告。'],
    [health, 'countyDepartment', '2025年，区统计局组织开展公开培训。'],
    [health, 'countyDepartment', '如有疑问，请与区政务服务局联系。'],
    [health, 'countyDepartment', '2025年，区医保局认真落实公开制度。'],
    [health, 'countyDepartment', '从根本局面上改进我委托的评估。'],
    [police, 'countyDepartment', '在区委、区政府的领导下推进公开。'],
    [league, 'cityDepartment', '地址：北林盟长山市和平路8号。'],
    [town, 'township', '请联系青河县柳林集镇，电话：0371-6555012。'],
    [farming, 'cityDepartment', '指导各县委、县政府办公室公开信息。'],
  ])('are no names of others: %s: %s %s', (organ, level, sentence) => {
    expect(told(organ, level, sentence)).toEqual([]);
  });
});

describe('the name of a body', () => {
  it.each<[string, readonly string[], string]>([
    ['清州市青河区卫生健康局', ['清州市', '青河区'], '卫生健康局'],
    ['清州市民政局', ['清州市'], '民政局'],
    ['青河区城市管理局', ['青河区'], '城市管理局'],
    ['青河县市场监督管理局', ['青河县'], '市场监督管理局'],
    ['三桥街道办事处', [], '三桥街道办事处'],
    ['宣城市宣州区审计局', ['宣城市', '宣州区'], '审计局'],
    ['泾县审计局', ['泾县'], '审计局'],
    ['清州市青园区审计局', ['清州市', '青园区'], '审计局'],
    ['清州市工业园区管理委员会', ['清州市'], '工业园区管理委员会'],
  ])('%s', (name, places, core) => {
    const taken = bodyName(name);
    expect([taken.places.map((place) => place.name), taken.core]).toEqual([places, core]);
  });
});

it('a second （一） behind the first is asked about, and a new list behind a longer one is none', () => {
  const numbering = (text: string): number =>
    outlineFaults({ ...base, texts: { disclosureNote: text } }).filter(({ rule }) => rule === 'numbering')
      .length;
  expect(numbering('（一）主动公开。\n（一）依申请公开。')).toBe(1);
  expect(numbering('（一）主动公开。\n（二）依申请公开。\n（一）下一步。\n（二）今后。')).toBe(0);
});

describe('below the report', () => {
  const bureau = '青岭县自然资源和规划局';
  const branch = '清州市生态环境局青岭分局';
  const signed = (organ: string, titled: string, name: string): string[] =>
    otherNames({
      ...base,
      organ: { ...base.organ, name: organ },
      title: `${titled}2025年政府信息公开工作年度报告`,
      signature: { organ: name, date: '2026-01-15' },
      texts: {},
    }).map(
      ({ severity, where, remedy }) =>
        `${severity} ${where.name} ${/像是简称|哪个机关/u.exec(remedy)?.[0] ?? ''}`,
    );
  it.each<[string, string, string, string[]]>([
    [bureau, bureau, '县自然资源局', ['warning 落款 像是简称']],
    [bureau, bureau, '青岭县自然资源局', ['warning 落款 像是简称']],
    [bureau, bureau, '县自然资源和规划局', ['hint 落款 像是简称']],
    [bureau, '青岭县自然资源局', '青岭县自然资源局', ['warning 标题 像是简称']],
    [bureau, '青岭县自然资源局', bureau, ['warning 标题 像是简称']],
    ['青岭县人民防空办公室', '青岭县人民防空办公室', '青岭县人防办', ['warning 落款 像是简称']],
    [branch, branch, '青岭分局', ['hint 落款 像是简称']],
    [bureau, bureau, '青岭县财政局', ['warning 落款 哪个机关']],
    [zone, '青河高新区', zone, ['warning 标题 像是简称']],
    [zone, zone, '青河高新技术产业开发区民政局', ['warning 落款 哪个机关']],
    [bureau, bureau, bureau, []],
    [bureau, bureau, '自然资源和规划局', []],
    [bureau, bureau, `清州市${bureau}`, []],
    [bureau, bureau, `${bureau}办公室`, []],
    [town, town, '柳林镇人民政府', []],
    [town, '青河县柳林镇', '柳林镇政府', []],
    [street, street, '三桥街道', []],
  ])('%s, titled %s, signed %s', (organ, titled, name, findings) => {
    expect(signed(organ, titled, name)).toEqual(findings);
  });
});

describe('the own name in the place of another one', () => {
  function mended(organ: string, level: OrganLevel, overview: string): string {
    const draft = {
      ...base,
      organ: { ...base.organ, name: organ, level },
      title: `${organ}2025年政府信息公开工作年度报告`,
      signature: { organ, date: '2026-01-15' },
      texts: { overview },
    };
    const [first] = otherNames(draft).flatMap(({ offers }) => offers);
    if (!first) return '';
    return [...first.edits]
      .reverse()
      .reduce((text, { place, words }) => text.slice(0, place.from) + words + text.slice(place.to), overview);
  }
  it.each<[string, OrganLevel, string, string]>([
    [
      town,
      'township',
      '2025年，马寨镇认真落实《条例》。马寨镇高度重视公开工作。',
      '2025年，柳林镇认真落实《条例》。柳林镇高度重视公开工作。',
    ],
    [town, 'township', '由临水县马寨镇人民政府编制。', '由青河县柳林镇人民政府编制。'],
    [town, 'township', '2025年，柳林乡认真落实《条例》要求。', '2025年，柳林镇认真落实《条例》要求。'],
    [street, 'street', '马寨街道办事处依托网站公开信息36条。', '三桥街道办事处依托网站公开信息36条。'],
    [
      street,
      'street',
      '2025年，马寨街道领导对公开工作高度重视。',
      '2025年，三桥街道领导对公开工作高度重视。',
    ],
    [
      health,
      'countyDepartment',
      '2025年，临水区卫健局严格落实公开制度。',
      '2025年，青河区卫健局严格落实公开制度。',
    ],
    [county, 'county', '报告可在临水县人民政府门户网站查阅。', '报告可在青河县人民政府门户网站查阅。'],
    [
      county,
      'county',
      '2025年，临水县政府信息公开工作稳步推进。',
      '2025年，青河县政府信息公开工作稳步推进。',
    ],
    [
      zone,
      'countyDepartment',
      '2025年，临水经开区管委会严格落实《条例》。',
      `2025年，${zone}严格落实《条例》。`,
    ],
    [
      town,
      'township',
      '我乡公开信息30条，全乡干部参加培训，我乡群众满意。',
      '我镇公开信息30条，全乡干部参加培训，我镇群众满意。',
    ],
    [town, 'township', '成立由乡长任组长的领导小组。', '成立由镇长任组长的领导小组。'],
    // which name is right is not to be told
    [health, 'countyDepartment', '2025年，青河区住房和城乡建设局坚持以公开促落实。', ''],
    [street, 'street', '由马寨镇人民政府编制。', ''],
    [street, 'street', '成立由乡长任组长的领导小组。', ''],
    [town, 'township', '地址：白山市马寨区人民路1号。', ''],
    [police, 'countyDepartment', '2025年，清州市公安局闽阳分局严格落实制度。', ''],
  ])('%s (%s): %s', (organ, level, text, right) => {
    expect(mended(organ, level, text)).toBe(right);
  });
});
