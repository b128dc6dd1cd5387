import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { RuleId } from './rules/index.ts';
import { matchesIn } from '../words/matches.ts';

/** Words that a rule looks for. */
interface Pattern {
  rule: RuleId;
  words: RegExp;
  says: string;
  remedy: string;
  /** told once a text, at its first place */
  once?: true;
}

const fill = '请填写实际内容，或者删去这一处。';
const units = '[件条次个份篇期场人宗起]';

/** What templates and the form itself leave behind when nobody fills it in. Every pattern is bounded. */
const patterns: readonly Pattern[] = [
  {
    rule: 'leftover',
    // XX乡, 公开信息××条; masked telephones have digits beside the marks
    words:
      /(?<![A-Za-z\d@/.*＊])(?:[Xx]{2,12}|[ＸｘХ]{2,12}|[×✕╳]{1,6}|[*＊]{2,6}|[○〇□△]{2,6}|[_＿]{2,20})(?![A-Za-z\d@/.*＊])|(?<=\d)[Xx×]{1,3}(?=[年月日件条])/gu,
    says: '是还没有填的占位',
    remedy: fill,
  },
  {
    rule: 'leftover',
    // 公开信息？条, 公告N条, 动态_条, 四是……
    words:
      /(?<=[\u3400-\u9fff])[ \u3000]*(?:[?？]{1,4}|…{1,3}|[.．]{3,9}|[NＮ]|[_＿]{1,20})[ \u3000]*(?=[条件份篇次期个名场人项宗起][，。；、）)]|万?元)|(?:(?<=[，。；：\n])|^)[ \u3000]*[一二三四五六七八九十]是[ \u3000]*(?:…{1,3}|[.．]{3,9}|。{2,9})|^[ \u3000]*(?:…{1,4}|[.．]{3,9}|。{3,9})[ \u3000]*$/gmu,
    says: '是还没有填的占位',
    remedy: fill,
  },
  {
    rule: 'leftover',
    // 我县（市、区）, 有/无, 待核实
    words:
      /(?<![\d.])0{3,8}(?=[条件份篇次期个人])|[[【（(](?:数字|数量|具体数字|具体数量|名称|具体名称|日期|时间|年份|姓名|金额|条数|件数)[\]】）)]|(?:增长|增加|上升|提高)[（(](?:下降|减少|降低)[）)]|[（(](?:有|无|是|否)[）)][ \u3000]*[/／]|[我本](?:县|区|市|局|镇|乡|街道|单位|委|办)[（(](?:[县市区局委办镇乡、/／]|街道|单位|中心|部门)+[）)]|(?:有|是|增加|增长|上升|提高)[/／](?:无|否|减少|下降|降低)(?!列|栏)|(?:数据|数字)?(?:待|请)(?:补充|核实|确认|填写|填报|更新)(?=[）)】\]。，；]|$)/gmu,
    says: '是模板里让人选填的地方',
    remedy: fill,
  },
  {
    rule: 'leftover',
    words: /某某(?=[\p{Script=Han}])|(?<![\p{Script=Han}])某(?:单位|机关|局|镇|乡|街道)(?=[\d，]|年)/gu,
    says: '是还没有填的占位',
    remedy: fill,
  },
  {
    rule: 'leftover',
    words:
      /[（(【[](?:请|此处|具体|文字描述|文字说明|填写|填入|以下(?!简称|称|统称)|说明[：:]|可根据|根据实际|如有|如无|注[：:]?此|示例|样例|模板|单位名称|机关名称|年份|填报|编写|撰写|填表|(?:本|该|此)(?:部分|项|栏|处)|(?:如|若)(?:没有|无|有)|盖章|公章|单位公章|单位盖章|加盖公章|(?:网址|地址)(?=[）)】\]])|不超过|不少于|字数|限\d)[^（）()【】[\]\n]{0,40}[）)】\]]/gu,
    says: '是模板里的说明',
    remedy: '请换成实际内容，或者删去这个说明。',
  },
  {
    rule: 'leftover',
    words:
      /(?:该|本|此|这)部分(?:内容)?(?:以|用|采用|按)(?:表格|文字|图表|文字描述|表格和文字)(?:的)?(?:形式|方式)?(?:进行)?(?:报告|填写|填报|描述|体现|表述)/gu,
    says: '是格式里的说明',
    remedy: '请删去这一句。',
  },
  {
    rule: 'leftover',
    // 如没有，可填写“无”; 收取信息处理费情况在此处报告; 注：本部分主要报告…; 此页无正文
    words:
      /(?:如|若)(?:没有|无|有|不涉及)[^。；\n]{0,12}(?:可以?|请|应当?|须|则)?(?:填写?|写明?|注明|填报|写)(?:为|上)?[“"‘]?(?:无|没有|有|说明|0|零)|(?:没有|如无|若无)(?:的)?[，,]?(?:则|请|可以?|就)填写?为?[“"]|(?:在|于)此处?(?:报告|填写|说明|填报|列出|补充)|^[ \u3000]*(?:注|备注|说明|提示|要求)[：:]\s*(?:本|该|此)(?:部分|项|栏)[^。\n]{0,40}|[（(]?此页无正文[）)]?|请各(?:单位|部门|乡镇|镇街|地)[^。；\n]{0,16}(?:修改|填写|填报|补充|完善|编写)|(?:模板|范本|样本)(?:内容)?[，,]?(?:请|仅供|供)|^[ \u3000]*(?:填表人|填报人|填报单位|审核人|填表日期)[：:]/gmu,
    says: '是模板里的说明',
    remedy: '请换成实际内容，或者删去这个说明。',
  },
  {
    rule: 'leftover',
    // a line of its own in brackets that tells what to write: （主要包括…等方面内容）
    words:
      /^[ \u3000]*[（(【[](?![^）)】\]\n]{0,80}(?:电话|地址|邮编|此件|公开属性|简称|附件|第[一二三四五六七八九十\d]+))(?=[^）)】\]\n]{0,80}(?:填写|撰写|说明|等方面内容|等内容|等方面|字以内|字左右|逐项|分别写|简要|概述|报告内容))[^）)】\]\n]{4,80}[）)】\]][ \u3000]*$/gmu,
    says: '是模板里的说明',
    remedy: '请换成实际内容，或者删去这个说明。',
  },
  {
    rule: 'leftover',
    words:
      /(?:主要包括|包括|应当?包括|重点(?:写|报告|说明))[^。；\n]{0,30}等(?:方面)?(?:内容)?的?(?:情况|内容)?[，,]?(?:请|由各单位|各单位|可)(?:根据|结合|自行)[^。\n]{0,20}(?:填写|编写|撰写|补充)/gu,
    says: '是模板里的说明',
    remedy: '请换成实际内容，或者删去这个说明。',
  },
  {
    rule: 'leftover',
    // what forms before 2019 asked for; since then the tables say it
    words:
      /(?<=^[（(][一二三四五六七][)）]\s{0,4}|^\d[.．、]\s{0,4})(?:(?:受理)?申请(?:的)?受理情况|受理申请(?:处理)?情况|申请(?:的)?处理情况|(?:依申请公开|政府信息公开|信息公开)?(?:的)?收费(?:和|及|与)减免情况|申诉情况)(?=[。\s]*$)/gmu,
    says: '是 2019 年以前旧格式的小标题，现在的格式用表格报告',
    remedy: '请删去这一块，或者改写成对表格的说明；信息处理费写在第六部分。',
    once: true,
  },
  {
    rule: 'blankNumber',
    words:
      /(?:(?:共有|尚有|现有|保留|共计|累计)|(?<=^|[。；，\n]))现行有效的?(?:行政)?规范性文件(?=[。；\n]|$)/gmu,
    says: '少了件数',
    remedy: '请填上件数。',
  },
  {
    rule: 'blankNumber',
    words: new RegExp(
      // 未收到政府信息公开申请件: there is nothing to count
      `(?:公开(?:各类|政府)*信息|政府信息公开申请|收到申请|受理申请|主动公开信息|发布(?:各类|政务)*信息|规范性文件|行政复议|行政诉讼|举办培训|开展培训)(?:共|共计|累计|为|约|余|总计)?\\s*${units}(?=[，。；、\\n]|$)(?<!(?:未|没有|无|零)[^，。；、\\n]{0,30})`,
      'gmu',
    ),
    says: '少了数字',
    remedy: '请填上数字，没有的写 0 或者“未发生”。',
  },
  {
    rule: 'blankNumber',
    words:
      /(?<![\d０-９一二三四五六七八九十百千万零〇两几])(?:共|共计|累计|总计)\s*[件条次份篇](?=[，。；])|(?:增长|下降|减少|增加|占比|占|比例为)\s*[%％]/gu,
    says: '少了数字',
    remedy: '请填上数字。',
  },
  {
    rule: 'blankNumber',
    // 发布信息  条，: a gap where a number should be; 年  月  日
    words:
      /(?<=[\u3400-\u9fff])[ \u3000]+(?:[条件份篇次期]|[万亿]?元)(?=[，。；、）)])|(?<=(?:动态|公告|公示|解读|新闻|稿件|留言|公文|提案|建议|类信息|各类信息|公开信息))条(?=[，。；、）)])|年[ \u3000]*月[ \u3000]*日(?!期)|(?:[自从至到]|截[至止])[ \u3000_＿]*年(?=[ \u3000]*(?:\d{1,2}|[ \u3000_＿])[ \u3000]*月)|\d{1,2}月[ \u3000_＿]+日/gmu,
    says: '少了数字',
    remedy: '请填上数字。',
  },
  {
    rule: 'halfPhrase',
    words: /[（([【][ \u3000]*[）)\]】]|《[ \u3000]*》|“[ \u3000]*”/gu,
    says: '里面是空的',
    remedy: '请补全，或者删去。',
  },
  {
    rule: 'halfPhrase',
    words:
      /请与\s*联系|可在\s*(?:下载|查阅|查询|获取)|请(?:登录|访问)\s*(?:查阅|查询|下载|[。；，])|联系(?:电话|地址|人)\s*[：:]\s*(?=[；;，,。）)\n]|$)|(?:地址|邮编|邮政编码|电话|传真|邮箱|电子邮件|网址)\s*[：:]\s*(?=[；;，,。）)\n]|$)|统计期限(?:为|是)?(?:自)?(?:起)?(?:至)?(?:止)?(?=[。；，])|根据(?:和|及|的)?(?:要求|规定|精神)?[，,]?(?=(?:编制|制定)本报告)|自起至止/gmu,
    says: '是没有写完的套话',
    remedy: '请补全，或者删去这半句。',
  },
];

/** Placeholders, instructions of the form, numbers never filled and phrases half deleted, each at its words. */
export function leftovers(draft: Draft): Finding[] {
  return textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    if (text === '') return [];
    const told: { from: number; to: number }[] = [];
    return patterns.flatMap(({ rule, words, says, remedy, once }) =>
      oneASentence(text, matchesIn(words, text).slice(0, once ? 1 : most)).flatMap((match) => {
        const [from, to] = [match.index, match.index + match[0].length];
        // what an earlier pattern tells is not told again
        if (told.some((other) => other.from < to && from < other.to)) return [];
        told.push({ from, to });
        return [
          finding(rule, {
            of: `${id}.${match[0]}.${text.slice(to).slice(0, 6)}`,
            name: textName(editionOf(draft), id),
            place: { text: id, from, to },
            says: [{ kind: 'words', before: '', words: [match[0].trim()], after: says }],
            remedy,
          }),
        ];
      }),
    );
  });
}

/** A sentence with several of a kind is told once, at its first. */
function oneASentence(text: string, matches: readonly RegExpExecArray[]): RegExpExecArray[] {
  return matches.filter((match, nth) => {
    const before = matches[nth - 1];
    return !before || /[。\n]/u.test(text.slice(before.index + before[0].length, match.index));
  });
}

/** A text full of them is told by its first ones. */
const most = 50;
