/** What words around a number tell, besides the statements themselves. */
export type Sense =
  /** names the applications of table three: 政府信息公开申请, 依申请公开 */
  | 'requests'
  /** says that 政府信息公开 is spoken of, which makes a 行政复议 beside it one of table four */
  | 'disclosureWork'
  /** speaks of measures that no table holds: 热线, 留言, 建议提案 … */
  | 'foreign'
  /** information disclosed on one's own accord, which table two does not count */
  | 'disclosing'
  /** makes a number one of what was shown or looked through, not of what was decided or made */
  | 'published'
  /** keeps a document's number from being one of those made or in force */
  | 'reviewed'
  | 'channel'
  | 'among'
  /** 从渠道看, 按内容划分: the number before is divided anew by what follows */
  | 'divided'
  | 'addition'
  | 'rest'
  | 'respectively'
  | 'each'
  | 'none'
  | 'share'
  | 'rate'
  /** 办结率: how much of what was there to handle was answered */
  | 'handledRate'
  /** 公开率: how much of what was answered was made public, in part or in all */
  | 'disclosedRate'
  /** 维持率, 败诉率: how many of what was decided came out so */
  | 'resultRate'
  | 'rise'
  | 'fall'
  /** 上升为, 减少到: what follows is the new number, not the change */
  | 'became'
  | 'than'
  | 'lastYear'
  | 'year'
  | 'otherTime'
  | 'total'
  /** 全县, 全市: of a whole district, not of one body */
  | 'scope'
  | 'doing'
  /** what was done for others, or as another: 指导各镇办理, 作为复议机关, 代表区政府 */
  | 'elsewhere'
  /** 前者 and 后者, which mean what was named before */
  | 'former'
  | 'latter'
  | 'fee'
  | 'qualifier'
  | 'filler';
