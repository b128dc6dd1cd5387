import { useState } from 'react';
import { firstYear, lastYear } from '../../shared/form/report-years.ts';
import { call } from '../call.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { Input } from '../controls/Input.tsx';
import { thisReportYear } from '../drafts/report-years.ts';
import { openCollection } from '../route.ts';
import { UnitsField } from './UnitsField.tsx';

/** Asks what a new collection is: its year, who collects, and of which units. */
export function NewCollection() {
  const [year, setYear] = useState(() => String(thisReportYear()));
  const [office, setOffice] = useState('');
  const [units, setUnits] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const create = async (): Promise<void> => {
    const asked = Number(year);
    if (!/^\d{4}$/u.test(year.trim()) || asked < firstYear || asked > lastYear) {
      setProblem(`年份请写四位数字，${String(firstYear)} 年以后，例如 2025。`);
      return;
    }
    if (office.trim() === '') {
      setProblem('请写收报告的机关，批注和退回意见用它署名。');
      return;
    }
    setBusy(true);
    const made = await call('collections.create', {
      year: asked,
      office: office.trim(),
      units: units.length > 0 ? units : null,
      uncounted: [],
    });
    setBusy(false);
    if (made.ok) openCollection(made.value.id);
    else setProblem(made.failure.message);
  };

  return (
    <section aria-labelledby="new-collection">
      <h2 id="new-collection">新建一个汇总</h2>
      <form
        className="collection-form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <label htmlFor="collection-year">报告年份</label>
        <Input
          id="collection-year"
          inputMode="numeric"
          value={year}
          onChange={(event) => {
            setYear(event.target.value);
          }}
        />
        <label htmlFor="collection-office">收报告的机关</label>
        <Input
          id="collection-office"
          value={office}
          placeholder="例如：某某县政务公开办公室"
          onChange={(event) => {
            setOffice(event.target.value);
          }}
        />
        <label htmlFor="collection-units">单位名单（可以不填）</label>
        <div>
          <UnitsField id="collection-units" changed={setUnits} />
          <p className="help">不填就按收到的报告列单位，但看不出谁没有交。以后也可以再加、再改。</p>
        </div>
        <Button type="submit" kind="primary" busy={busy}>
          新建
        </Button>
      </form>
      <div role="alert">{problem !== '' && <Alert kind="error" title={problem} />}</div>
    </section>
  );
}
