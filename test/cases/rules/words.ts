import type { RuleCases } from './case.ts';

const asked = {
  author: '甲县政务公开办',
  text: '请写明解读了几件。',
  cell: null,
  at: 'overview',
  words: '（一）主动公开。',
  isDone: false,
} as const;

/** Parts, dates, years, names, leftovers and what is read. */
export const wordCases = {
  emptyText: { wrong: { texts: { problems: '无' } }, right: { texts: { other: '无其他需要报告的事项。' } } },
  noOrgan: {
    wrong: { organ: { name: '（机关名称未读出）' } },
    right: {},
  },
  noTitle: { wrong: { title: '' }, right: {} },
  unsigned: { wrong: { signature: { organ: '甲县乙乡人民政府', date: '' } }, right: {} },
  noPeriod: {
    wrong: { texts: { preamble: '根据《中华人民共和国政府信息公开条例》编制本报告。' } },
    right: { texts: { preamble: '本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。' } },
  },
  unread: {
    wrong: {
      before: { edition: '2021', year: 2024, cells: {}, texts: { disclosureNote: '完善了公开制度。' } },
      texts: { disclosureNote: '完善了公开制度。' },
    },
    right: {
      before: { edition: '2021', year: 2024, cells: {}, texts: { disclosureNote: '完善了公开制度。' } },
      texts: { disclosureNote: '完善了公开制度。' },
      confirmed: ['完善了公开制度。'],
    },
  },
  edition: { wrong: { year: 2022, edition: '2019', cells: {} }, right: {} },
  unfilled: { wrong: { cells: { 'requests.carriedIn.legal': undefined } }, right: {} },
  refused: { wrong: {}, right: {} },
  titleYear: { wrong: { title: '甲县乙乡人民政府2024年政府信息公开工作年度报告' }, right: {} },
  titleForm: { wrong: { title: '甲县乙乡人民政府2025年政府信息公开工作年报' }, right: {} },
  period: {
    wrong: { texts: { preamble: '本报告所列数据的统计期限自202511日起至20251231日止。' } },
    right: { texts: { preamble: '本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。' } },
  },
  signedWhen: { wrong: { signature: { organ: '甲县乙乡人民政府', date: '2025-01-15' } }, right: {} },
  promise: { wrong: { at: 'problems' }, right: { at: 'problems' } },
  carried: {
    wrong: {
      before: { edition: '2021', year: 2024, cells: {}, texts: { disclosureNote: '召开工作会议3次。' } },
      texts: { disclosureNote: '召开工作会议3次。' },
    },
    right: {
      before: { edition: '2021', year: 2024, cells: {}, texts: { disclosureNote: '召开工作会议3次。' } },
      texts: { disclosureNote: '召开工作会议4次。' },
    },
  },
  signer: {
    wrong: { signature: { organ: '甲县丙乡人民政府', date: '2026-01-15' } },
    right: { signature: { organ: '乙乡人民政府', date: '2026-01-15' } },
  },
  blankNumber: {
    right: {
      cells: { 'disclosure.normativeDocuments.inForce': 6 },
      texts: { disclosureNote: '截至年底，共有现行有效的规范性文件6件。' },
    },
  },
  numbering: {
    wrong: { texts: { disclosureNote: '（一）主动公开。\n（三）平台建设。' } },
    right: { texts: { disclosureNote: '（一）主动公开。\n（二）平台建设。' } },
  },
  aspects: { wrong: { texts: { overview: '2025年，我乡主动公开政府信息36条。' } }, right: {} },
  alike: {
    wrong: {
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
    right: {
      before: {
        edition: '2021',
        year: 2024,
        cells: {},
        texts: { problems: '公开栏设在乡政府院内，村民来看不方便，下一步移到便民服务大厅门口。' },
      },
    },
  },
  read: { wrong: {}, right: {} },
  sectionTitle: { wrong: {}, right: {} },
  comment: { wrong: { comments: [asked] }, right: { comments: [{ ...asked, isDone: true }] } },
} satisfies RuleCases;
