import { writeDocx } from '../../electron/write/docx/index.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { reportOf } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/report.ts';
import { fullDraft } from '../cases/full.ts';
import { seedDraft } from '../cases/seeds.ts';

/** All a benchmark needs: drafts, the report of one, and a template of that report with a tag for each text and cell. */
export interface BenchInput {
  drafts: Record<'full' | 'seed 000', Draft>;
  report: Report;
  /** base64 of a .docx */
  template: string;
  tags: Record<string, string>;
}

async function prepare(): Promise<BenchInput> {
  const drafts = { full: fullDraft(), 'seed 000': seedDraft('000') };
  const report = reportOf(drafts.full);
  const tags: Record<string, string> = {};
  const tag = (text: string): string => {
    const name = `t${String(Object.keys(tags).length)}`;
    tags[name] = text;
    return `{${name}}`;
  };
  const blocks = report.blocks.map((block) =>
    block.kind === 'table'
      ? {
          ...block,
          values: Object.fromEntries(Object.entries(block.values).map(([id, text]) => [id, tag(text)])),
        }
      : { ...block, text: tag(block.text) },
  );
  const template = Buffer.from(await writeDocx({ ...report, blocks })).toString('base64');
  return { drafts, report, template, tags };
}

export const input = await prepare();
