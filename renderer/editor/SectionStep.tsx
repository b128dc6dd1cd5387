import type { OrganLevel, Section } from '../../shared/form/edition.ts';
import { TableGrid } from '../grid/TableGrid.tsx';
import { useEditing } from '../desk/desk.ts';
import { HelpText } from './HelpText.tsx';
import { TextField } from '../text/TextField.tsx';

const governments: readonly OrganLevel[] = ['province', 'city', 'county', 'township'];

/** One of the six sections: its table, if it has one, and its text. */
export function SectionStep({ section }: { section: Section }) {
  const isGovernment = useEditing(({ draft }) => governments.includes(draft.organ.level));
  const aspects = section.aspects?.filter((aspect) => isGovernment || !aspect.governmentsOnly);
  const title = <h2>{section.title}</h2>;
  const help = <HelpText help={section.help} />;
  return (
    <div className={section.table ? 'step with-table' : 'step with-text'}>
      {section.table ? (
        <TableGrid id={section.table} help={help}>
          {title}
        </TableGrid>
      ) : (
        <>
          {title}
          {help}
        </>
      )}
      {section.table ? (
        <TextField id={section.text} label="表后说明（可以不写）" rows={3} />
      ) : (
        <TextField
          id={section.text}
          label="正文"
          rows={16}
          aspects={aspects}
          usualLength={section.usualLength}
          placeholder="一行一段。段落开头写（一）、1. 这样的序号，导出时会按公文格式排成标题。"
        />
      )}
    </div>
  );
}
