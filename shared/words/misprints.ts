/** A way of writing that is wrong wherever it stands, with what it should be and where that is known from. */
export interface Misprint {
  wrong: RegExp;
  right: string;
  /** what is the matter, where no one right form can be named */
  says?: string;
  /** the words as they should stand, for what has no one right form; undefined where only the author knows */
  mended?: (words: string) => string | undefined;
  /** a slip of the pen that no check of sites fails a report for */
  severity?: 'warning' | 'hint';
  /** how it is known: reports of the press on checks of government sites, or the name's own source */
  source: string;
}

const press = '各地政府网站检查通报的严重表述错误（2019—2022 年报道）';
const regulation = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
const form = '国办公开办函〔2021〕30号的格式用语';

/** A slip of the pen in the words of the form and of the offices. */
const slip = (wrong: RegExp, right: string): Misprint => ({
  wrong,
  right,
  severity: 'warning',
  source: form,
});

/** Fatal misprints and set names. Only what can mean nothing else is listed. */
export const misprints: readonly Misprint[] = [
  {
    wrong: /攻府|(?<!财|市|行)政附(?=[信网办部工的，。])|政俯|(?<!财)政付(?=[信网办部的，。])/gu,
    right: '政府',
    source: press,
  },
  { wrong: /人名政府|人民政策府|人政府(?=网|办)/gu, right: '人民政府', source: press },
  {
    wrong: /(?:中华)?人民共(?:合国|和囯)|中华人共和国|中华人民国共和国|中华人民共国|中华人民和国/gu,
    right: '中华人民共和国',
    source: press,
  },
  {
    wrong: /(?<!人民)共合国|(?<!人民)共和囯|(?<!重|最|扩|伟|盛|拿)大和国(?=[，。的务])/gu,
    right: '共和国',
    source: press,
  },
  { wrong: /(?:中华)?人民大和国/gu, right: '中华人民共和国', source: press },
  { wrong: /掃黑險惡|扫黑险恶|扫黑除恶恶/gu, right: '扫黑除恶', source: press },
  { wrong: /专项斗挣/gu, right: '专项斗争', source: press },
  { wrong: /秸杆|桔杆|秸竿/gu, right: '秸秆', source: press },
  {
    wrong:
      /习近(?!平)(?:(?=总书记|新时代|同志)|\p{Script=Han}(?=总书记|新时代|同志))|习进平|刁近平|习近平平|习近平近平/gu,
    right: '习近平',
    source: press,
  },
  {
    wrong: /习近平(?:总书记|同志)新时代中国特色社会主义思想/gu,
    right: '习近平新时代中国特色社会主义思想',
    source: press,
  },
  {
    wrong: /人名(?=为中心|服务的?(?:宗旨|意识|理念|思想))|(?<=为)人名(?=服务)/gu,
    right: '人民',
    source: press,
  },
  {
    wrong: /(?:十八|十九|二十)界(?=[一二三四五六七]中|历次)/gu,
    right: '“二十届”',
    says: '里面的“界”应当是“届”',
    mended: (words) => words.replace('界', '届'),
    source: press,
  },
  { wrong: /总书纪|总书计|总书己/gu, right: '总书记', source: press },
  {
    wrong:
      /习近平新时代(?!中国特色社会主义(?:经济|外交|文化|法治|生态文明|强军)?思想)(?=[^，。；、\n]{2,16}思(?:想|维))[^，。；、\n]{2,16}思(?:想|维)/gu,
    right: '习近平新时代中国特色社会主义思想',
    source: press,
  },
  {
    wrong: /中国特社会主义|中国特色社会注意|中国特色社会主意|中国特色社会主义义/gu,
    right: '中国特色社会主义',
    source: press,
  },
  { wrong: /人名代表大会|人民代表大全会/gu, right: '人民代表大会', source: press },
  { wrong: /办公庁/gu, right: '办公厅', source: press },
  { wrong: /国物院|国务员(?=办公厅|令|关于|[、，》的])/gu, right: '国务院', source: press },
  { wrong: /党中[英夹映殃秧]/gu, right: '党中央', source: press },
  { wrong: /两个维[戶户]/gu, right: '两个维护', source: press },
  { wrong: /四个意视/gu, right: '四个意识', source: press },
  { wrong: /四个自心/gu, right: '四个自信', source: press },
  { wrong: /两个确利/gu, right: '两个确立', source: press },
  {
    wrong:
      /政府信息公开条列|政府信息公开条理(?!清)|政府信息公开条例例|政府信息公条例|政府信息公开暂例|政府信息开条例/gu,
    right: '政府信息公开条例',
    source: regulation,
  },
  {
    wrong:
      /《(?:中华人民共和国)?政府公开信息条例》|《(?:中华人民共和国)?政务信息公开条例》|《(?:中华人民共和国)?政府信息公开工作条例》|《(?:中华人民共和国)?政府信息公开条例[法规]》|《中华人民共和国信息公开条例》/gu,
    right: '《中华人民共和国政府信息公开条例》',
    source: regulation,
  },
  {
    wrong: /(?<!简称[^，。；]{0,4})《信息公开条例》/gu,
    right: '《政府信息公开条例》',
    says: '少了“政府”两个字',
    mended: () => '《政府信息公开条例》',
    severity: 'hint',
    source: regulation,
  },
  {
    wrong: /政府信息公天|政府信息工开(?!展|始)|政付信息公开|政府信心公开|政府住息公开/gu,
    right: '政府信息公开',
    source: form,
  },
  { wrong: /政务工开(?!展|始|通|设|发)/gu, right: '政务公开', source: form },
  {
    wrong: /(?<=政务|信息|主动|申请|应|尽|不)公[天幵丌](?!下|气)|(?<=主动|申请)工开(?!展|始|通|设|发)/gu,
    right: '公开',
    source: form,
  },
  { wrong: /申清/gu, right: '申请', source: form },
  slip(/(?<![构创共新搭组改])建全(?=制度|机制|完善|各项|长效|体系|组织)/gu, '健全'),
  slip(/旅行(?=职责|职能|义务|法定|政府信息)/gu, '履行'),
  slip(/(?<=决策|工作|统一|安排)部属(?![单高企事部院])/gu, '部署'),
  slip(/(?<![可得所予用难加足])以法(?=行政|公开|办理|履职|申请)/gu, '依法'),
  { wrong: /(?<=《)条[列理例](?<!例)(?=》)/gu, right: '条例', source: regulation },
  {
    wrong: /(?<![自知律一异舍损利本克])己(?=经[^济]|全部|按时|按期|办结|建立|公开|答复|整改|落实|完成)/gu,
    right: '已',
    severity: 'warning',
    source: '《通用规范汉字表》（2013 年）',
  },
  // a character of its own that no list of ours has
  { wrong: /岀/gu, right: '出', severity: 'warning', source: '《通用规范汉字表》（2013 年）' },
  {
    wrong: /〔(?:19|20)\d{2}〕年(?=第?\d{1,4}号)/gu,
    right: '“〔2021〕30号”',
    says: '后面多了“年”字',
    mended: (words) => words.slice(0, -1),
    severity: 'hint',
    source: '《党政机关公文格式》（GB/T 9704—2012）',
  },
  { wrong: /(?<=公开(?:的|各类|了)?)政府信心/gu, right: '政府信息', source: form },
  slip(/知[请晴清](?=权)/gu, '知情'),
  slip(/公开为(?!常)[\u3400-\u9fff]态/gu, '公开为常态'),
  slip(/监都|临督/gu, '监督'),
  slip(/(?<=及时|定期|动态|实时|随时)跟新(?![时冠形政])/gu, '更新'),
  slip(/[近尽]一步(?=[加完提规强推拓健深优落明扩])|进一部(?=[加完提规强推拓健深优落明扩])/gu, '进一步'),
  slip(/(?<=公开|管理|审核|领导|保密)工做/gu, '工作'),
  slip(/(?<=业务|集中|专题|专项|开展|组织)陪训/gu, '培训'),
  slip(/公开拦/gu, '公开栏'),
  slip(/(?<=政府|门户|官方)网战/gu, '网站'),
  slip(/答付(?=\d|申请|[，。；、]|率)/gu, '答复'),
  { wrong: /行政复仪|行政复意|行政复义(?=[、，。和件案])/gu, right: '行政复议', source: form },
  { wrong: /行政诉论|行政诉颂|行政诉松|行政诉送/gu, right: '行政诉讼', source: form },
  { wrong: /规犯性文件|规范行文件|规范性文档件/gu, right: '规范性文件', source: form },
  {
    wrong: /依申情公开|依申请公工开(?!展)|(?<![可得所予用难])以申请公开|依申请公幵/gu,
    right: '依申请公开',
    source: form,
  },
  { wrong: /年度报吿|年度报靠|(?<=工作)年度报高/gu, right: '年度报告', source: form },
  {
    wrong: /(?<=[一二三四五六七]中、)[一二三四五六七]全会/gu,
    right: '“五中全会”',
    says: '少了“中”字，要写成“五中全会”这样',
    mended: (words) => words.replace('全会', '中全会'),
    source: press,
  },
  {
    // 十九五中全会, 二十二中、三中全会: the session of which congress
    wrong: /(?:十八|十九|二十)(?=(?:历次|[一二三四五六七]中(?:、[一二三四五六七]中)*)全会)/gu,
    right: '“二十届三中全会”',
    says: '后面少了“届”字，要写成“二十届三中全会”这样',
    mended: (words) => `${words}届`,
    source: press,
  },
  {
    wrong:
      /(?<=年度报告有关事项的通知》\s*[（(])国办公开办函\s*[〔[【（(]20\d\d[〕\]】）)]\s*(?!60号)\d{1,3}号|(?<=年度报告有关事项的通知》\s*[（(])国办公开办函\s*[〔[【（(](?!2019)20\d\d[〕\]】）)]\s*60号/gu,
    right: '“国办公开办函〔2019〕60号”',
    severity: 'warning',
    source: '国办公开办函〔2019〕60号',
  },
  {
    wrong:
      /(?<=年度报告格式[》〉>]?(?:的通知》?)?\s*[（(])国办公开办函\s*[〔[【（(]20\d\d[〕\]】）)]\s*(?!30号)\d{1,3}号|(?<=年度报告格式[》〉>]?(?:的通知》?)?\s*[（(])国办公开办函\s*[〔[【（(](?!2021)20\d\d[〕\]】）)]\s*30号/gu,
    right: '“国办公开办函〔2021〕30号”',
    severity: 'warning',
    source: '国办公开办函〔2021〕30号',
  },
  {
    wrong:
      /(?<=政府信息公开条例》\s*[（(](?:中华人民共和国)?(?:国务院|国)令第?)(?!\s*711)\s*\d{1,4}(?=\s*号)/gu,
    right: '“711”',
    says: '不是《条例》的国务院令号，应当是第711号',
    mended: () => '711',
    severity: 'warning',
    source: regulation,
  },
  {
    wrong: /(?<![A-Za-z\d])\d*[1-9]\d*[OoＯ]\d*(?=[条件份篇个次万余])/gu,
    right: '“0”',
    says: '里面的字母 O 应当是数字 0',
    mended: (words) => words.replace(/[OoＯ]/gu, '0'),
    severity: 'warning',
    source: 'GB/T 15835—2011 出版物上数字用法',
  },
  {
    // the office's mark has six characters
    wrong: /国办公开函|国办公开办(?=[〔[【（(])|国公开办函|国办公办函/gu,
    right: '国办公开办函',
    severity: 'warning',
    source: '国办公开办函〔2021〕30号',
  },
];
