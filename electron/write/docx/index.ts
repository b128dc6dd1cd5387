import type { RawPart } from '../../raw-part.ts';
import { findEdition } from '../../../shared/form/editions/index.ts';
import type { Report } from '../../../shared/report/report.ts';
import { fillForm } from './fill.ts';
import { packageOf, packPart } from '../parts.ts';
import type { Form } from './form.ts';
import { formOf } from './forms.ts';

/** A form with its unchanging parts packed once for all. */
interface ReadyForm {
  form: Form;
  packed: readonly RawPart[];
}
const readyForms = new Map<string, Promise<ReadyForm>>();

async function prepare(editionId: string): Promise<ReadyForm> {
  const edition = findEdition(editionId);
  if (!edition) throw new Error(`no edition ${editionId}`);
  const form = await formOf(edition);
  return { form, packed: Object.entries(form.parts).map(([path, xml]) => packPart(path, xml)) };
}

/** The form of an edition, made ready by the first call in a process. */
async function readyForm(editionId: string): Promise<ReadyForm> {
  const ready = readyForms.get(editionId) ?? prepare(editionId);
  readyForms.set(editionId, ready);
  return await ready;
}

/** The report as the bytes of a Word file. The same report always gives the same bytes. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const { form, packed } = await readyForm(report.edition);
  const filled = Object.entries(fillForm(form, report)).map(([path, xml]) => packPart(path, xml));
  return packageOf([...packed, ...filled]);
}
