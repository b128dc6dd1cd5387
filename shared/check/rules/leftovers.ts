import type { Rule } from './rule.ts';

/** What a template leaves behind. */
export const leftoverRules = [
  {
    id: 'leftover',
    title: '模板里的占位和说明要去掉',
    severity: 'warning',
    basis: 'practice',
    why: '“XX”“（具体网址）”“该部分以表格形式报告”这类字样是模板留给人填写的，留在报告里一看就是没有写完。网页上的“分享到”“打印本页”、页码，写进正文的大标题和落款，也不该留在里面。',
    wrong: { shows: '本报告电子版可在（具体网址）下载。' },
    right: { shows: '本报告电子版可在县政府门户网站下载。' },
  },
  {
    id: 'blankNumber',
    title: '句子里该有的数不能空着',
    severity: 'warning',
    basis: 'practice',
    why: '“共公开信息条。”这样的句子，数字忘了填。',
    wrong: { shows: '截至年底，共有现行有效的规范性文件。' },
    right: {
      shows: '截至年底，共有现行有效的规范性文件6件。',
      given: {
        cells: { 'disclosure.normativeDocuments.inForce': 6 },
        texts: { disclosureNote: '截至年底，共有现行有效的规范性文件6件。' },
      },
    },
  },
  {
    id: 'halfPhrase',
    title: '套话要完整',
    severity: 'warning',
    basis: 'practice',
    why: '删改时只留下半句的套话，例如“如有疑问，请与联系”，读不通。',
    wrong: { shows: '如对本报告有疑问，请与联系（地址：；电话：）。' },
    right: { shows: '如对本报告有疑问，请与乙乡党政办公室联系（电话：0371-5550101）。' },
  },
  {
    id: 'misprint',
    title: '固定名称和严重错字',
    severity: 'error',
    basis: 'practice',
    why: '“攻府”“共合国”一类的错字，领导人姓名、重要提法、法规名称写错，在网站检查里属于严重表述错误，可以单项否决。',
    wrong: { shows: '认真落实《中华人民共和国政府信息公开条列》。' },
    right: { shows: '认真落实《中华人民共和国政府信息公开条例》。' },
  },
  {
    id: 'numbering',
    title: '序号连续、写法一致',
    severity: 'hint',
    basis: 'practice',
    clause: 'GB/T 9704—2012，7.3.3',
    why: '有（二）没有（一），跳过一个序号，或者有的小标题有序号有的没有，多半是删改时漏了一段，或者自动编号没有带过来。阿拉伯数字的序号后面是下脚点：写“1.”，不写“1、”。',
    wrong: {
      shows: '（一）主动公开…（三）平台建设…',
      given: { texts: { disclosureNote: '（一）主动公开。\n（三）平台建设。' } },
    },
    right: {
      shows: '（一）主动公开…（二）平台建设…',
      given: { texts: { disclosureNote: '（一）主动公开。\n（二）平台建设。' } },
    },
  },
  {
    id: 'aspects',
    title: '格式要求的内容写全',
    severity: 'hint',
    basis: 'official',
    clause: '国办公开办函〔2021〕30号，一、总体情况；五、存在的主要问题及改进情况',
    why: '格式要求总体情况从主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面写。标题和正文里都没有提到的，请补上。第五部分既要写存在的问题，也要写改进的情况。',
    wrong: {
      shows: '总体情况只写了主动公开',
      given: { texts: { overview: '2025年，我乡主动公开政府信息36条。' } },
    },
    right: { shows: '五个方面都写到', given: {} },
  },
  {
    id: 'alike',
    title: '文字不要与去年雷同',
    severity: 'hint',
    basis: 'official',
    clause: '国办公开办函〔2021〕30号',
    why: '通知点名“内容雷同”；一些地方重复率超过 50% 扣分。这里按连续 8 个字与去年相同的比例算，法规名称和固定套话不计，只报比例，不下结论。',
    wrong: {
      shows: '总体情况和存在的问题与去年一字不差',
      given: {
        before: {
          edition: '2021',
          year: 2024,
          cells: {},
          texts: {
            overview:
              '我乡把惠民补贴、工程项目和村务财务作为公开重点，逐项列入目录，由各站所按月报送，党政办公室统一审核后在县政府网站和村级公开栏同步公布，方便群众查看和监督。',
            problems:
              '一是公开内容不够丰富，群众关心的惠民补贴、工程项目信息发布还不够及时。二是工作人员业务能力有待提高，对公开范围和程序掌握不准。三是公开形式比较单一，图文和视频解读偏少，村级公开栏更新不够勤。下一步，将逐村核对公开目录，按月更新补贴发放情况，组织业务培训，丰富解读形式，安排专人管理公开栏。',
          },
        },
        texts: {
          overview:
            '我乡把惠民补贴、工程项目和村务财务作为公开重点，逐项列入目录，由各站所按月报送，党政办公室统一审核后在县政府网站和村级公开栏同步公布，方便群众查看和监督。',
          problems:
            '一是公开内容不够丰富，群众关心的惠民补贴、工程项目信息发布还不够及时。二是工作人员业务能力有待提高，对公开范围和程序掌握不准。三是公开形式比较单一，图文和视频解读偏少，村级公开栏更新不够勤。下一步，将逐村核对公开目录，按月更新补贴发放情况，组织业务培训，丰富解读形式，安排专人管理公开栏。',
        },
      },
    },
    right: {
      shows: '存在的问题按今年的情况重新写',
      given: {
        before: {
          edition: '2021',
          year: 2024,
          cells: {},
          texts: { problems: '公开栏设在乡政府院内，村民来看不方便，下一步移到便民服务大厅门口。' },
        },
      },
    },
  },
] as const satisfies readonly Rule[];
