import { sectionIds } from '../../form/edition.ts';
import type { SectionId } from '../../form/edition.ts';
import { essence } from '../wording.ts';

/** Wordings of the six titles met in reports, the official one among them. */
export const titleWordings: Readonly<Record<SectionId, RegExp>> = {
  overview:
    /^(?:\d{4}年(?:度)?)?(?:我.{1,6})?(?:政府信息公开)?(?:工作)?的?(?:总体|基本|整体|总的)?(?:工作)?(?:情况|概况|概述)(?:概述)?$/u,
  disclosure:
    /^(?:\d{4}年(?:度)?)?(?:主动公开(?:政府|政务)?(?:信息)?|(?:政府|政务)信息主动公开)(?:的)?(?:工作)?情况$/u,
  requests:
    /^(?:(?:收到|受理|接收)(?:和|与|及|并)?处理.*申请.*情况|(?:政府|政务)?(?:信息)?依申请(?:公开)?(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?(?:办理|处理)?(?:的)?情况|(?:政府|政务)?信息公开申请(?:办理|处理)?情况)$/u,
  disputes:
    /行政复议.{0,12}(?:行政)?诉讼|复议.{0,6}诉讼.{0,6}情况$|^(?:因)?(?:政府|政务)?信息公开.{0,10}(?:复议|诉讼)/u,
  problems: /(?:存在|面临).{0,8}(?:问题|不足|困难)|问题.{0,6}(?:改进|整改)/u,
  other:
    /^其(?:他|它)(?:需要|需|应当|应)?(?:报告|说明)?的?(?:事项|情况)$|其(?:他|它)(?:需要|需|应)(?:报告|说明)/u,
};

/** The section a line is the title of, by its words; its number says nothing here. */
export function sectionTitled(line: string): SectionId | undefined {
  const words = essence(line);
  return sectionIds.find((section) => titleWordings[section].test(words));
}
