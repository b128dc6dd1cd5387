import { useState } from 'react';
import { unitsIn } from '../../shared/collection/unit-list.ts';
import { editions } from '../../shared/form/editions/index.ts';
import { call } from '../call.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { Input } from '../controls/Input.tsx';
import { openCollection } from '../route.ts';

/** Asks what a new collection is: its year, who collects, and of which units. */
export function NewCollection() {
  const [year, setYear] = useState(String(new Date().getFullYear() - 1));
  const [office, setOffice] = useState('');
  const [list, setList] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const units = unitsIn(list.split('\n').map((line) => line.split(/[\t,，;；]/u)));

  const create = async (): Promise<void> => {
    const first = editions[0]?.years.from ?? 0;
    const asked = Number(year);
    if (!/^\d{4}$/u.test(year.trim()) || asked < first || asked > 2099) {
      setProblem(`年份请写四位数字，${String(first)} 年以后，例如 2025。`);
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
          <textarea
            id="collection-units"
            className="input"
            rows={6}
            value={list}
            aria-describedby="collection-units-help"
            onChange={(event) => {
              setList(event.target.value);
            }}
          />
          <p id="collection-units-help" className="help">
            一行一个单位，可以从 Excel 里整列复制过来。不填就按收到的报告列单位，但看不出谁没有交。
            {list.trim() !== '' && `现在认出 ${String(units.length)} 个单位。`}
          </p>
        </div>
        <Button type="submit" kind="primary" busy={busy}>
          新建
        </Button>
      </form>
      <div role="alert">{problem !== '' && <Alert kind="error" title={problem} />}</div>
    </section>
  );
}
