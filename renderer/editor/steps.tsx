import { textIds } from '../../shared/form/edition.ts';
import type { Edition, Section } from '../../shared/form/edition.ts';
import { CarriedStep } from '../carried/CarriedStep.tsx';
import { isWaiting } from '../desk/step.ts';
import type { Step } from '../desk/step.ts';
import { FinishStep } from '../preview/FinishStep.tsx';
import { BasicsStep } from './BasicsStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { PreambleStep } from './PreambleStep.tsx';
import { SectionStep } from './SectionStep.tsx';
import { organState, sentencesState, tableState, textState } from './step-states.ts';

/** The steps of a report, a row each, in the order of the form; any may be done at any time. */
export function stepsOf(edition: Edition): readonly Step[] {
  const fill = fillingSteps(edition);
  return [
    ...fill,
    {
      id: 'check',
      title: '核对',
      group: 'check',
      help: 'checks',
      parts: ['report'],
      // nobody has had the last look at what is not there yet
      state: (draft) => ({ state: fill.some((step) => isWaiting(step, draft)) ? 'empty' : 'done' }),
      Component: CheckStep,
      showsFindings: true,
    },
    {
      id: 'finish',
      title: '预览与导出',
      group: 'finish',
      help: 'move',
      parts: [],
      state: () => ({ state: 'look' }),
      Component: FinishStep,
      showsFindings: true,
    },
  ];
}

function fillingSteps(edition: Edition): readonly Step[] {
  return [
    {
      id: 'basics',
      title: '基本信息',
      group: 'fill',
      help: 'first',
      parts: ['organ', 'lastYear'],
      state: organState,
      Component: BasicsStep,
    },
    {
      id: 'carried',
      title: '去年内容核对',
      group: 'fill',
      help: 'lastYear',
      parts: ['sentences'],
      alsoShows: textIds,
      isFor: ({ before }) => before !== null,
      state: sentencesState,
      Component: CarriedStep,
      showsFindings: true,
    },
    {
      id: 'preamble',
      title: '前言',
      group: 'fill',
      help: 'first',
      parts: ['preamble'],
      state: (draft) => textState(draft, 'preamble', 'optional'),
      Component: PreambleStep,
    },
    ...edition.sections.map(stepOfSection),
  ];
}

function stepOfSection(section: Section): Step {
  const { id, title, table, text } = section;
  return {
    id,
    title,
    group: 'fill',
    help: table ? 'tables' : 'checks',
    parts: table ? [table, text] : [text],
    state: (draft) => (table ? tableState(draft, table) : textState(draft, text, 'empty')),
    Component: () => <SectionStep section={section} />,
  };
}
