import type { Edition } from '../../../shared/form/edition.ts';
import type { Form } from './form.ts';

/**
 * The form of an edition. From source it is compiled here and now; `build/compiled-forms.mjs` puts forms compiled
 * beforehand in this module's place, so that what ships neither loads the docx library nor waits for it.
 */
export async function formOf(edition: Edition): Promise<Form> {
  const { compileForm } = await import('./compile.ts');
  return await compileForm(edition);
}
