import type { LeftoverPattern } from './pattern.ts';

/** Phrases half deleted, contact details half written. Every pattern is bounded. */
export const halfPhrases: readonly LeftoverPattern[] = [
  {
    rule: 'halfPhrase',
    words: /[（([【〔][ \u3000]*[）)\]】〕]|《[ \u3000]*》|“[ \u3000]*”/gu,
    says: '里面是空的',
    remedy: '请补全，或者删去。',
  },
  {
    rule: 'halfPhrase',
    words:
      /请与\s*联系|可在\s*(?:下载|查阅|查询|获取)|请(?:登录|访问)\s*(?:查阅|查询|下载|[。；，])|联系(?:电话|地址|人)\s*[：:]\s*(?=[；;，,。）)\n]|$)|(?:地址|邮编|邮政编码|电话|传真|邮箱|电子邮件|网址)\s*[：:]\s*(?=[；;，,。）)\n]|$)|统计期限(?:为|是)?(?:自)?(?:起)?(?:至)?(?:止)?(?=[。；，])|根据(?:和|及|的)?(?:要求|规定|精神)?[，,]?(?=(?:编制|制定)本报告)|自起至止|公开为常态[、，,]?不公开为(?!例外)|有(?:任何)?疑(?=[，,、]?请)|请[与向](?=[（(，。；])|请联系(?=[（(，。；])|以下(?:简称|统称)(?:为|：|:)?[ \u3000]*(?=[）)，。；])/gmu,
    says: '是没有写完的套话',
    remedy: '请补全，或者删去这半句。',
  },
  {
    rule: 'halfPhrase',
    words: /(?:邮政编码|邮编)(?:为|是)?[ \u3000]{0,2}[：:]?[ \u3000]{0,2}(?!\d{6}(?!\d))\d{3,12}(?!\d)/gu,
    says: '不是 6 位的邮政编码',
    remedy: '请核对邮政编码。',
  },
  {
    rule: 'halfPhrase',
    // behind an area code stand seven or eight digits, behind those of large cities eight
    words:
      /电话(?:号码)?(?:为|是)?[ \u3000]{0,2}[：:]?[ \u3000]{0,2}(?:0\d{2,3}[-—－–](?!\d{7,8}(?!\d))\d{1,14}|(?:010|02\d|0311|0371|0377|0379|0411|0431|0432|0451|051\d|0523|0527|0531|0532|0551|0571|057[3-79]|0591|0595|0731|0755|0757|0769|0791|0851|0871|0898)[-—－–]\d{7}(?!\d)|(?<=[：:][ \u3000]{0,2})[2-8]\d{4,5}(?![\d-]))/gu,
    says: '号码不完整',
    remedy: '请核对电话号码，区号后面是 7 位或者 8 位，大城市都是 8 位。',
  },
  {
    rule: 'halfPhrase',
    // an address without its sign, a site whose beginning is miswritten
    words:
      /(?:邮箱|邮件)(?:地址)?(?:为|是)?[：:][ \u3000]{0,2}[\w.-]{3,40}\.(?:com|cn|net)(?![\w@＠.])|[\w.-]{1,40}[@＠]{2,}[\w.]{1,40}|(?<![A-Za-z])(?:htpps?|hhttps?|htps?|htttps?|ttps?):[\w./]{0,40}|(?<![A-Za-z])https?:\/(?!\/)[\w./]{0,40}/gu,
    says: '不是完整的网址或者邮箱',
    remedy: '请核对。邮箱中间有一个“@”，网址开头的“http”写全，后面是冒号和两条斜线。',
  },
  {
    rule: 'halfPhrase',
    // what is left of last year's sentence where the number went down to 0
    words:
      /(?:复议|诉讼)(?:案件|申请)?(?:共|共计)?[ \u3000]*(?<![\d０-９.．])[0０零〇]\s*[件起宗][，,（(、](?:均|全部|都)?(?:被|为|是)?(?:结果)?(?:维持|纠正|驳回|撤销|确认违法|胜诉|败诉)(?![ \u3000]*[\d０-９零〇])/gu,
    says: '前后不通，0 件就没有结果',
    remedy: '没有发生的，请改成“未发生”，或者删去后面的结果。',
  },
];
